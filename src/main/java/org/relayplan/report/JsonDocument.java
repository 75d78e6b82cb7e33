package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * A JSON document of ours: which schema it follows, what made it, what from, and then what it has to say. It is pure
 * ASCII, so that no terminal, shell or code page between here and its reader can change it.
 */
abstract class JsonDocument implements Rendered {

    private final String schema;
    private final Tool tool;
    private final List<SourceFile> inputs;

    /**
     * A document.
     *
     * @param schema its kind and the version of its form, such as {@code relayplan/check/1}
     */
    JsonDocument(String schema, Tool tool, List<SourceFile> inputs) {
        this.schema = schema;
        this.tool = tool;
        this.inputs = List.copyOf(inputs);
    }

    /** Writes the other properties. */
    abstract void writeProperties(JsonGenerator json);

    @Override
    public final void writeTo(OutputStream out) throws IOException {
        try {
            JsonGenerator json = JsonForm.generator(out);
            json.writeStartObject();
            json.writeStringProperty("schema", schema);
            json.writeObjectPropertyStart("tool");
            json.writeStringProperty("name", tool.name());
            json.writeStringProperty("version", tool.version());
            json.writeEndObject();
            json.writeArrayPropertyStart("inputs");
            for (SourceFile input : inputs) {
                json.writeStartObject();
                json.writeStringProperty("file", input.file());
                if (input.sha256().isPresent()) {
                    json.writeStringProperty("sha256", input.sha256().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            writeProperties(json);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a property with a list of texts. */
    static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Face;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Every segment of a surface as {@code schemas/surface.schema.json} describes them. */
public final class SurfaceJson extends JsonDocument {

    private final SurfaceDocument document;

    /** The document as JSON. */
    public SurfaceJson(SurfaceDocument document) {
        super("relayplan/surface/1", document.tool(), document.inputs());
        this.document = document;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        json.writeArrayPropertyStart("segments");
        try {
            SurfaceRows.write(document, (source, face, segment) -> write(json, source, face, segment));
        } catch (IOException e) {
            throw JacksonIOException.construct(e, json);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, String source, Face face, Segment segment) {
        Answer answer = segment.answer();
        json.writeStartObject();
        if (document.sources().isPresent()) {
            json.writeStringProperty("source", source);
        }
        writeTexts(json, "servers", servers(face));
        json.writeStringProperty("local", face.local().toString());
        json.writeStringProperty("from", segment.addresses().lower().toString());
        json.writeStringProperty("to", segment.addresses().upper().toString());
        json.writeStringProperty("addresses", segment.addresses().count().toString());
        json.writeStringProperty("outcome", answer.outcome().text());
        Optional<Connector> connector = answer.connector();
        if (connector.isPresent()) {
            json.writeStringProperty("connector", face.name(connector.get()));
        } else {
            json.writeNullProperty("connector");
        }
        writeTexts(json, "alternatives", alternatives(face, answer));
        write(json, answer.may());
        json.writeEndObject();
    }

    static List<String> servers(Face face) {
        List<String> names = new ArrayList<>();
        for (Server server : face.servers()) {
            names.add(server.name());
        }
        return names;
    }

    /** Every connector that may answer, where it isn't known which. */
    static List<String> alternatives(Face face, Answer answer) {
        List<String> names = new ArrayList<>();
        if (answer.outcome() == Outcome.AMBIGUOUS) {
            for (Connector connector : answer.connectors()) {
                names.add(face.name(connector));
            }
        }
        return names;
    }

    private static void write(JsonGenerator json, May may) {
        json.writeObjectPropertyStart("may");
        for (Capability capability : Capability.values()) {
            json.writeStringProperty(capability.text(), may.get(capability).text());
        }
        json.writeEndObject();
    }
}

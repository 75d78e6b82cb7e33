package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The schema that a document says it follows: its top-level {@code $schema}. Reads no further than that. */
final class SchemaName {

    private static final String MODEL = "model.schema.json";

    // Other programs' files in the folder may be written more loosely than a model, and are none of our business.
    private static final JsonFactory LOOSE = DocumentReader.JSON
            .rebuild()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private SchemaName() {}

    /**
     * Whether the document belongs to a model found in a folder: its {@code $schema} names the model's, or it breaks
     * off before it tells, so that a model file broken in its first line isn't taken for something else.
     */
    static boolean mayBeModel(Input input) throws IOException {
        try (InputStream bytes = input.open()) {
            // Its faults are found again, and reported, when it is read as a model.
            DecodedText text = new DecodedText(bytes, input.name(), new Faults(), Optional.empty());
            try (JsonParser parser = LOOSE.createParser(ObjectReadContext.empty(), text)) {
                return namesModel(parser) || text.stopped();
            }
        } catch (JacksonException e) {
            return true;
        }
    }

    private static boolean namesModel(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            // An empty file may be what a failed save left of a model.
            return first == null;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean schema = "$schema".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (schema) {
                return value == JsonToken.VALUE_STRING && parser.getString().endsWith(MODEL);
            }
            parser.skipChildren();
        }
        return false;
    }
}

package org.relayplan.load;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells whether a JSON document is what ConvertTo-Json wrote or a model of ours, by its first names. */
final class JsonSniffer {

    private static final JsonFactory LOOSE = DocumentReader.JSON;

    private final String text;

    JsonSniffer(String text) {
        this.text = text;
    }

    Sniffed sniff() {
        try (JsonParser parser = LOOSE.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return Sniffed.as(ExportFormat.JSON);
            }
            while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (isOfExports(name)) {
                    return Sniffed.as(ExportFormat.JSON);
                }
                if (!name.isEmpty()) {
                    return Sniffed.as(ExportFormat.MODEL);
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // Cut off or broken before it tells: the reader of models says what is wrong.
            return Sniffed.as(ExportFormat.MODEL);
        }
        return Sniffed.as(ExportFormat.MODEL);
    }

    /** Properties of Exchange begin with a capital letter, those of a model never do. */
    private static boolean isOfExports(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) || name.equals("value");
    }
}

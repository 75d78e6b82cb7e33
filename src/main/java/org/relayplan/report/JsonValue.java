package org.relayplan.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that is still to be laid out. */
sealed interface JsonValue {

    /** {@code null}. */
    record Null() implements JsonValue {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements JsonValue {}

    /** A whole number. */
    record Number(long value) implements JsonValue {}

    /** A text. */
    record Text(String value) implements JsonValue {}

    /** A list. */
    record Elements(List<JsonValue> values) implements JsonValue {
        /** Keeps its own copy. */
        public Elements {
            values = List.copyOf(values);
        }

        /** A list of texts. */
        static Elements texts(List<String> texts) {
            return new Elements(
                    texts.stream().map(text -> (JsonValue) new Text(text)).toList());
        }
    }

    /** An object, its properties in their order. */
    record Properties(Map<String, JsonValue> values) implements JsonValue {
        /** Keeps its own copy. */
        public Properties {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** One text alone, several as a list: as the model file takes both. */
    static JsonValue oneOrSeveral(List<String> texts) {
        return texts.size() == 1 ? new Text(texts.get(0)) : Elements.texts(texts);
    }
}

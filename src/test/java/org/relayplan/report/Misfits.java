package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.util.List;
import org.relayplan.load.PlainJson;
import tools.jackson.databind.json.JsonMapper;

/** Documents held against a schema by a library that is none of ours. */
public final class Misfits {

    private Misfits() {}

    /** What the schema says against the document; none if it accepts it. */
    public static List<String> of(String schema, String document) {
        Validator.Result result =
                new ValidatorFactory().withJsonNodeFactory(new Nodes()).validate(schema, document);
        assertEquals(result.isValid(), result.getErrors().isEmpty());
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static final class Nodes implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode done ? done : new PlainJson(node, "");
        }

        @Override
        public JsonNode create(String json) {
            return new PlainJson(JsonMapper.shared().readValue(json, Object.class), "");
        }
    }
}

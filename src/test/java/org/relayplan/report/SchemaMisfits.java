package org.relayplan.report;

import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.List;
import org.relayplan.Repository;
import org.relayplan.load.PlainJson;
import tools.jackson.databind.json.JsonMapper;

/** Holds documents against a schema of ours, which is read once. */
public final class SchemaMisfits {

    private final Validator validator;
    private final URI schema;

    /** Against {@code schemas/NAME.schema.json}. */
    public SchemaMisfits(String name) {
        validator = new ValidatorFactory().withJsonNodeFactory(new Nodes()).createValidator();
        schema = validator.registerSchema(
                Repository.text(Repository.root().resolve("schemas/" + name + ".schema.json")));
    }

    /** What doesn't fit, with its place. */
    public List<String> of(String document) {
        return validator.validate(schema, document).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static final class Nodes implements JsonNodeFactory {

        @Override
        public dev.harrel.jsonschema.JsonNode wrap(Object node) {
            return node instanceof dev.harrel.jsonschema.JsonNode done ? done : new PlainJson(node, "");
        }

        @Override
        public dev.harrel.jsonschema.JsonNode create(String json) {
            return new PlainJson(JsonMapper.shared().readValue(json, Object.class), "");
        }
    }
}

package org.relayplan.load;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.Repository;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The schema of model files, and documents held against it by a library that is none of ours. */
final class ModelSchema {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final String TEXT = Repository.text(Repository.root().resolve("schemas/model.schema.json"));

    private final Validator validator;
    private final URI uri;

    /** Checks the schema itself against the draft it names. */
    ModelSchema() {
        validator =
                new ValidatorFactory().withJsonNodeFactory(new WithComments()).createValidator();
        uri = validator.registerSchema(TEXT);
    }

    /** What the schema says against a document, a line an error; none if it accepts it. */
    List<String> errors(String document) {
        List<String> errors = new ArrayList<>();
        Validator.Result result = validator.validate(uri, document);
        for (Error error : result.getErrors()) {
            errors.add(error.getInstanceLocation() + " " + error.getError());
        }
        if (!result.isValid() && errors.isEmpty()) {
            errors.add("refused without a word");
        }
        return result.isValid() ? List.of() : errors;
    }

    /** The definition under {@code $defs}. */
    static Map<String, Object> definition(String name) {
        return object(object(JSON.readValue(TEXT, Object.class), "$defs"), name);
    }

    /** The member of an object that is an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object node, String member) {
        return (Map<String, Object>) ((Map<String, Object>) node).get(member);
    }

    /** Model files have comments, which the library's own readers refuse. */
    private static final class WithComments implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode done ? done : new PlainJson(node, "");
        }

        @Override
        public JsonNode create(String json) {
            return new PlainJson(JSON.readValue(json, Object.class), "");
        }
    }
}

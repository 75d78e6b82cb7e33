package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.Repository;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What is known of Exchange, as tables beside the tests: written down once by hand, from the pages they name. */
final class Facts {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private Facts() {}

    /** The rows of a table. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> table(String name) {
        String text = Repository.text(Repository.root().resolve("src/test/resources/facts/" + name + ".json"));
        return (List<Map<String, Object>>) (List<?>) JSON.readValue(text, List.class);
    }

    /** A cell that is a list of texts; empty where the cell is missing. */
    static List<String> texts(Map<String, Object> row, String column) {
        List<String> texts = new ArrayList<>();
        if (row.get(column) instanceof List<?> list) {
            list.forEach(entry -> texts.add(entry.toString()));
        }
        return texts;
    }
}

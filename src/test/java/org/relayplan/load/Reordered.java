package org.relayplan.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document with the members of its objects in another order; lists stay as they are. */
final class Reordered {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private Reordered() {}

    static String json(String text, Random order) {
        return JSON.writeValueAsString(value(JSON.readValue(text, Object.class), order));
    }

    private static Object value(Object value, Random order) {
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(element -> values.add(value(element, order)));
            return values;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
        // The order of networks is the model's.
        if (!map.keySet().stream().allMatch(name -> name.toString().startsWith("net-"))) {
            Collections.shuffle(members, order);
        }
        Map<Object, Object> shuffled = new LinkedHashMap<>();
        members.forEach(member -> shuffled.put(member.getKey(), value(member.getValue(), order)));
        return shuffled;
    }
}

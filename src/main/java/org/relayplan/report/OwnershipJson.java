package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Ownership;
import org.relayplan.model.Suppression;

/** Who answers for something, and what is accepted, as the model file has it. */
final class OwnershipJson {

    private OwnershipJson() {}

    /** Puts what is known. */
    static void put(Ownership ownership, Map<String, JsonValue> object) {
        put("owner", ownership.owner(), object);
        put("ticket", ownership.ticket(), object);
        if (ownership.expires().isPresent()) {
            object.put("expires", new JsonValue.Text(ownership.expires().get().toString()));
        }
        put("comment", ownership.comment(), object);
    }

    /** Puts a text that is there. */
    static void put(String name, Optional<String> text, Map<String, JsonValue> object) {
        if (text.isPresent()) {
            object.put(name, new JsonValue.Text(text.get()));
        }
    }

    /** Puts the findings that are accepted, if any. */
    static void putSuppressions(List<Suppression> suppress, Map<String, JsonValue> object) {
        if (!suppress.isEmpty()) {
            object.put("suppress", suppressions(suppress));
        }
    }

    private static JsonValue suppressions(List<Suppression> suppress) {
        List<JsonValue> all = new ArrayList<>();
        for (Suppression suppression : suppress) {
            Map<String, JsonValue> one = new LinkedHashMap<>();
            one.put("rule", new JsonValue.Text(suppression.rule()));
            one.put("reason", new JsonValue.Text(suppression.reason()));
            one.put("expires", new JsonValue.Text(suppression.expires().toString()));
            if (suppression.scope().isPresent()) {
                one.put(
                        "scope",
                        JsonValue.oneOrSeveral(suppression.scope().get().texts()));
            }
            all.add(new JsonValue.Properties(one));
        }
        return new JsonValue.Elements(all);
    }
}

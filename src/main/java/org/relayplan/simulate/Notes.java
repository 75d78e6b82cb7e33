package org.relayplan.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be known of several places, said once for all that have it in common. */
final class Notes {

    private static final int NAMED = 3;

    private final Map<String, List<String>> places = new LinkedHashMap<>();

    /** Something to know, without its full stop, and where it is so. */
    void add(String place, String sentence) {
        places.computeIfAbsent(sentence, s -> new ArrayList<>()).add(place);
    }

    /** One sentence each: the first places, how many more, and what is so there. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<String, List<String>> note : places.entrySet()) {
            List<String> all = note.getValue();
            String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
            String more = all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "";
            sentences.add(named + more + ": " + note.getKey() + ".");
        }
        return sentences;
    }
}

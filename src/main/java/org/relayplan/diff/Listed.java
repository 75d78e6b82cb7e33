package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two lists of texts compared as sets, in any case. */
final class Listed {

    private Listed() {}

    /** Those of the first that the second hasn't, in their order. */
    static List<String> without(List<String> these, List<String> those) {
        Set<String> others = new LinkedHashSet<>();
        those.forEach(text -> others.add(text.toLowerCase(Locale.ROOT)));
        List<String> found = new ArrayList<>();
        for (String text : these) {
            if (others.add(text.toLowerCase(Locale.ROOT))) {
                found.add(text);
            }
        }
        return found;
    }
}

package org.relayplan.cli;

import java.util.List;
import java.util.Optional;
import org.relayplan.source.Suggestion;
import org.relayplan.source.Visible;

/** The end of a sentence about a word that is none of the legal ones. */
final class Meant {

    private static final int FEW = 5;

    private Meant() {}

    /** The legal word that is near, or else how the sentence ends. */
    static String of(String written, List<String> legal, String otherwise) {
        Optional<String> meant = Suggestion.of(written, legal);
        return meant.isPresent() ? "; did you mean " + Visible.text(meant.get()) + "?" : otherwise;
    }

    /** The name of the model that is near, or else some that it has. */
    static String named(String written, List<String> names) {
        if (names.isEmpty()) {
            return "; it has none.";
        }
        String more = names.size() > FEW ? " and " + (names.size() - FEW + 1) + " others" : "";
        List<String> some = more.isEmpty() ? names : names.subList(0, FEW - 1);
        return of(
                written,
                names,
                "; it has "
                        + Visible.text(more.isEmpty() ? Destinations.list(some, " and ") : String.join(", ", some))
                        + more
                        + ".");
    }
}

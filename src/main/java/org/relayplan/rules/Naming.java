package org.relayplan.rules;

import java.util.List;
import java.util.Locale;
import org.relayplan.check.StatedSuppression;
import org.relayplan.model.Connector;
import org.relayplan.source.Visible;

/** How things are called in messages, and how their names look. */
final class Naming {

    private Naming() {}

    /** {@code "A"}, {@code "A" and "B"}, {@code "A", "B" and "C"}. */
    static String names(List<Connector> connectors) {
        return names(connectors, "and");
    }

    /** The names with that word before the last. */
    static String names(List<Connector> connectors, String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < connectors.size(); i++) {
            out.append(i == 0 ? "" : i == connectors.size() - 1 ? " " + word + " " : ", ")
                    .append(Phrase.quoted(connectors.get(i).name()));
        }
        return out.toString();
    }

    /** {@code The suppression of open-relay on "A"}. */
    static String suppression(StatedSuppression stated) {
        return "The suppression of " + stated.suppression().rule()
                + (stated.connector().isPresent()
                        ? " on " + Phrase.quoted(stated.connector().get())
                        : " for the whole model");
    }

    /** What an eye keeps of a name: without invisible characters, runs of blanks as one, in one case. */
    static String seen(String name) {
        StringBuilder blanks = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            blanks.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
        }
        StringBuilder out = new StringBuilder(name.length());
        for (char c : Visible.plain(blanks.toString()).trim().toCharArray()) {
            if (c != ' ' || out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}

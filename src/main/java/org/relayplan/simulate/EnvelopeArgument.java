package org.relayplan.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands behind MAIL or RCPT.
 *
 * @param path the address without its brackets
 * @param parameters the words behind it, such as {@code SIZE=1000}
 */
record EnvelopeArgument(String path, List<String> parameters) {

    /** Keeps its own copy. */
    EnvelopeArgument {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads {@code FROM:<a@b> SIZE=1000}; brackets may be missing and a blank may follow the colon, as people type it
     * (test SMTP with telnet does). Empty if the word is missing or a bracket isn't closed.
     */
    static Optional<EnvelopeArgument> read(String word, String text) {
        if (!text.regionMatches(true, 0, word + ":", 0, word.length() + 1)) {
            return Optional.empty();
        }
        String rest = text.substring(word.length() + 1).strip();
        int end = rest.startsWith("<") ? closing(rest) : blank(rest);
        if (end < 0) {
            return Optional.empty();
        }
        boolean brackets = rest.startsWith("<");
        String path = brackets ? rest.substring(1, end) : rest.substring(0, end);
        String behind = rest.substring(brackets ? end + 1 : end);
        boolean glued = !behind.isEmpty() && !behind.startsWith(" ");
        // A path of brackets is the null sender; without brackets there must be something.
        if (glued || !brackets && path.isEmpty()) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : behind.split(" ")) {
            if (!parameter.isEmpty()) {
                parameters.add(parameter);
            }
        }
        return Optional.of(new EnvelopeArgument(path, parameters));
    }

    /** The value of a parameter, without regard to case; empty if it isn't there. */
    Optional<String> value(String name) {
        for (String parameter : parameters) {
            if (parameter.toUpperCase(Locale.ROOT).startsWith(name + "=")) {
                return Optional.of(parameter.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static int blank(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text.length() : blank;
    }

    /** Where the bracket closes, outside of quotes; -1 if it doesn't. */
    private static int closing(String text) {
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}

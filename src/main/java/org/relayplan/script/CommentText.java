package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Foreign text as comment lines: one line stays one, and what isn't printable ASCII stands as {@code \\uNNNN}.
 *
 * <p>PowerShell obeys two comments, {@code #requires} and {@code # SIG # Begin signature block}; text that would become
 * one gets a dash before it.
 */
final class CommentText {

    private static final int WIDTH = 118;

    private CommentText() {}

    /** The text on one line, without the number sign. */
    static String text(String foreign) {
        return disobeyed(escaped(foreign));
    }

    private static String escaped(String foreign) {
        StringBuilder out = new StringBuilder(foreign.length());
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            if (c >= 0x20 && c < 0x7F && !(c == '\\' && looksEscaped(foreign, i))) {
                out.append(c);
            } else {
                out.append("\\u").append(Literal.hex(c));
            }
        }
        return out.toString();
    }

    private static String disobeyed(String line) {
        String word = line.stripLeading().toLowerCase(Locale.ROOT);
        return word.startsWith("sig") || word.startsWith("requires") ? "- " + line : line;
    }

    /** The text in lines that a screen takes, broken at blanks. */
    static List<String> lines(String foreign) {
        String rest = escaped(foreign).stripTrailing();
        int indent = rest.length() - rest.stripLeading().length();
        List<String> lines = new ArrayList<>();
        while (rest.length() > WIDTH) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            if (blank <= indent + 2) {
                break;
            }
            lines.add(disobeyed(rest.substring(0, blank)));
            rest = " ".repeat(indent + 2) + rest.substring(blank + 1);
        }
        lines.add(disobeyed(rest));
        return lines;
    }

    /**
     * A backslash of the text's own before what looks like an escape: it is escaped, so that each spelling is unique.
     */
    private static boolean looksEscaped(String text, int backslash) {
        if (backslash + 5 >= text.length() || text.charAt(backslash + 1) != 'u') {
            return false;
        }
        for (int i = backslash + 2; i < backslash + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}

package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.Place;

/**
 * Splits a list that somebody joined into one text, as a cell of a table holds it: at {@code |}, else at {@code ;},
 * else at {@code ,}, else at line breaks, else at blanks (but not at those around the dash of a range), in braces or
 * not.
 */
final class JoinedList {

    private final ExportedValue.Text joined;
    private final String text;
    private final List<ExportedValue.Text> parts = new ArrayList<>();

    private JoinedList(ExportedValue.Text joined) {
        this.joined = joined;
        this.text = joined.text();
    }

    /**
     * The entries of a list of words without blanks in them, such as ranges and bindings; empty ones are left out. Each
     * has its own place as long as the text stands in one line as it is.
     */
    static List<ExportedValue.Text> split(ExportedValue.Text joined) {
        return new JoinedList(joined).parts();
    }

    private List<ExportedValue.Text> parts() {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to - from > 1 && text.charAt(from) == '{' && text.charAt(to - 1) == '}') {
            from++;
            to--;
        }
        for (char separator : new char[] {'|', ';', ',', '\n'}) {
            int at = text.indexOf(separator, from);
            if (at >= 0 && at < to) {
                splitAt(separator, from, to);
                return List.copyOf(parts);
            }
        }
        splitAtBlanks(from, to);
        return List.copyOf(parts);
    }

    private void splitAt(char separator, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == separator) {
                add(start, i);
                start = i + 1;
            }
        }
    }

    private void splitAtBlanks(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (isBlank(text.charAt(i)) && !isBesideDash(i, from, to)) {
                add(start, i);
                start = i + 1;
            }
        }
        add(start, to);
    }

    private boolean isBesideDash(int at, int from, int to) {
        int before = at;
        while (before > from && isBlank(text.charAt(before))) {
            before--;
        }
        int behind = at;
        while (behind < to - 1 && isBlank(text.charAt(behind))) {
            behind++;
        }
        return text.charAt(before) == '-' || text.charAt(behind) == '-';
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end == start) {
            return;
        }
        String part = text.substring(start, end);
        int dash = part.indexOf('-');
        if (dash > 0 && part.indexOf(' ') >= 0) {
            // Blanks around the dash of a range mean nothing.
            part = part.substring(0, dash).strip() + "-"
                    + part.substring(dash + 1).strip();
        }
        parts.add(new ExportedValue.Text(place(start, end), part));
    }

    private Place place(int start, int end) {
        Place whole = joined.place();
        boolean asItStands = whole.line() == whole.endLine() && whole.endColumn() - whole.column() == text.length();
        return asItStands
                ? new Place(
                        whole.file(),
                        whole.line(),
                        whole.column() + start,
                        whole.line(),
                        whole.column() + end,
                        whole.pointer())
                : whole;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\r' || c == '\n';
    }
}

package org.relayplan.report;

import java.io.IOException;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;

/** A source line with its number, and carets under the part that a place means. */
final class Excerpt {

    private static final String CUT_BEFORE = "... ";
    private static final String CUT_BEHIND = " ...";
    private static final int LEAST = 20;

    private final StringBuilder shown = new StringBuilder();
    private int caretAt;
    private int caretLength;

    private Excerpt() {}

    /** Prints the line and the carets, indented. */
    static void print(TextPage page, int indent, Place place, Quotation line) throws IOException {
        String number = Integer.toString(place.line());
        String margin = " ".repeat(indent);
        int room = page.style().width() - indent - number.length() - 3;
        Excerpt excerpt = new Excerpt();
        excerpt.show(place, line, page.style().width() == 0 ? Integer.MAX_VALUE : Math.max(LEAST, room));
        page.raw(Ink.PLAIN, margin + number + " | " + excerpt.shown, "");
        page.raw(
                Ink.STRONG,
                margin + " ".repeat(number.length()) + " | " + " ".repeat(excerpt.caretAt),
                "^".repeat(Math.max(1, excerpt.caretLength)));
    }

    private void show(Place place, Quotation line, int room) {
        String text = line.text();
        int start = Math.max(0, Math.min(text.length(), place.column() - line.firstColumn()));
        int end = place.endLine() == place.line() ? place.endColumn() - line.firstColumn() : trimmed(text);
        end = Math.max(start, Math.min(text.length(), end));
        int from = line.firstColumn() > 1 ? 0 : indent(text, start);
        boolean fits = !line.cutBehind() && columns(text, from, Math.max(end, trimmed(text))) <= room;
        int least = Math.min(columns(text, start, end), room / 2);
        if (!fits && columns(text, from, start) + least > room - CUT_BEHIND.length()) {
            // The place itself must be seen: some of what stands before it goes.
            while (from < start && columns(text, from, start) > room / 4) {
                from++;
            }
        }
        boolean cutBefore = line.firstColumn() > 1 || from > indent(text, start);
        int to = Math.max(end, trimmed(text));
        int free = room - (cutBefore ? CUT_BEFORE.length() : 0);
        boolean cutBehind = line.cutBehind() || columns(text, from, to) > free;
        if (cutBehind) {
            free -= CUT_BEHIND.length();
        }
        while (to > from && columns(text, from, to) > free) {
            to--;
        }
        if (to > from && to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        shown.append(cutBefore ? CUT_BEFORE : "")
                .append(visible(text, from, to))
                .append(cutBehind ? CUT_BEHIND : "");
        caretAt = (cutBefore ? CUT_BEFORE.length() : 0) + columns(text, from, Math.min(start, to));
        caretLength = columns(text, Math.min(start, to), Math.min(end, to));
    }

    private static int indent(String text, int most) {
        int from = 0;
        while (from < most && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        return from;
    }

    private static int trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static int columns(String text, int from, int to) {
        String visible = visible(text, from, to);
        return Columns.of(visible, 0, visible.length());
    }

    private static String visible(String text, int from, int to) {
        return Visible.text(text.substring(from, to).replace("\t", "    "));
    }
}

package org.relayplan.report;

import java.io.IOException;
import org.relayplan.source.Place;

/** A source line on a page, with its number, and marked where the place is; what is far from it is left out. */
final class HtmlQuotation {

    private static final int BEFORE = 40;
    private static final int MARKED = 240;
    private static final int BEHIND = 60;

    private HtmlQuotation() {}

    static void write(HtmlPage page, Place place, Quotation line) throws IOException {
        String text = line.text();
        int last = text.stripTrailing().length();
        int start = within(text, place.column() - line.firstColumn());
        boolean goesOn = place.endLine() != place.line();
        int end = Math.max(start, goesOn ? last : within(text, place.endColumn() - line.firstColumn()));
        int indent = Math.min(start, text.length() - text.stripLeading().length());
        int from = Math.max(indent, within(text, start - BEFORE));
        int cut = within(text, Math.min(end, start + MARKED));
        int to = Math.max(cut, Math.min(last, within(text, cut + BEHIND)));
        page.open("pre", "class", "line");
        page.element("span", Integer.toString(place.line()), "class", "number");
        page.text(" ").open("code");
        page.text(from > indent || line.firstColumn() > 1 ? "... " : "");
        page.text(shown(text, from, start));
        page.element("mark", shown(text, start, cut));
        if (cut == end) {
            page.text(shown(text, cut, to));
        }
        page.text(cut < end || to < last || line.cutBehind() ? " ..." : "");
        page.close().close();
    }

    private static String shown(String text, int from, int to) {
        return text.substring(from, to).replace("\t", "    ");
    }

    /** The position, within the text and not between a pair of surrogates. */
    private static int within(String text, int at) {
        int position = Math.max(0, Math.min(text.length(), at));
        boolean inPair = position > 0
                && position < text.length()
                && Character.isLowSurrogate(text.charAt(position))
                && Character.isHighSurrogate(text.charAt(position - 1));
        return inPair ? position - 1 : position;
    }
}

package org.relayplan.report;

import java.io.IOException;
import org.relayplan.source.Place;

/** A source line on a page, with its number, and marked where the place is. */
final class HtmlQuotation {

    private static final int BEFORE = 40;
    private static final int MARKED = 240;
    private static final int BEHIND = 60;

    private HtmlQuotation() {}

    static void write(HtmlPage page, Place place, Quotation line) throws IOException {
        String text = line.text().replace("\t", "    ");
        int shift = text.length() - line.text().length();
        int start = place.column() - line.firstColumn();
        // Tabs stand at the beginning, so what is behind them moves as far.
        boolean behindTabs =
                start >= line.text().length() - line.text().stripLeading().length();
        start = clamp(start + (behindTabs ? shift : 0), text);
        int end = place.endLine() == place.line()
                ? clamp(place.endColumn() - line.firstColumn() + (behindTabs ? shift : 0), text)
                : text.stripTrailing().length();
        end = Math.max(start, end);
        int from = Math.max(indent(text, start), whole(text, start - BEFORE));
        int cut = whole(text, Math.min(end, start + MARKED));
        int to = Math.min(text.stripTrailing().length(), whole(text, cut + BEHIND));
        to = Math.max(to, cut);
        page.open("pre", "class", "line");
        page.element("span", Integer.toString(place.line()), "class", "number");
        page.open("code");
        page.text(from > indent(text, start) || line.firstColumn() > 1 ? "... " : "");
        page.text(text.substring(from, start));
        page.element("mark", text.substring(start, cut));
        page.text(cut < end ? " ..." : text.substring(cut, to));
        page.text(cut == end && (line.cutBehind() || to < text.stripTrailing().length()) ? " ..." : "");
        page.close().close();
    }

    private static int clamp(int at, String text) {
        return Math.max(0, Math.min(text.length(), at));
    }

    /** The position, not within a pair of surrogates. */
    private static int whole(String text, int at) {
        int position = clamp(at, text);
        boolean inPair = position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position));
        return inPair ? position - 1 : position;
    }

    private static int indent(String text, int most) {
        int from = 0;
        while (from < most && text.charAt(from) == ' ') {
            from++;
        }
        return from;
    }
}

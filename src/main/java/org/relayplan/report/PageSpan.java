package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line of a rule's page. Code and links are what such a line may be marked with; what begins first counts,
 * and a mark that nothing closes is text.
 *
 * @param kind what it is
 * @param text the words, without the marks
 * @param target where a link leads; empty for others
 */
record PageSpan(Kind kind, String text, String target) {

    /** What a piece is. */
    enum Kind {
        TEXT,
        CODE,
        LINK
    }

    /** The pieces of a line, in order. */
    static List<PageSpan> of(String line) {
        List<PageSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int code = line.indexOf('`', at);
            int codeEnd = code < 0 ? -1 : line.indexOf('`', code + 1);
            int link = line.indexOf('[', at);
            int middle = link < 0 ? -1 : line.indexOf("](", link);
            int linkEnd = middle < 0 ? -1 : line.indexOf(')', middle);
            if (codeEnd >= 0 && (linkEnd < 0 || code < link)) {
                text(spans, line.substring(at, code));
                spans.add(new PageSpan(Kind.CODE, line.substring(code + 1, codeEnd), ""));
                at = codeEnd + 1;
            } else if (linkEnd >= 0) {
                text(spans, line.substring(at, link));
                spans.add(
                        new PageSpan(Kind.LINK, line.substring(link + 1, middle), line.substring(middle + 2, linkEnd)));
                at = linkEnd + 1;
            } else {
                text(spans, line.substring(at));
                at = line.length();
            }
        }
        return spans;
    }

    private static void text(List<PageSpan> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new PageSpan(Kind.TEXT, text, ""));
        }
    }
}

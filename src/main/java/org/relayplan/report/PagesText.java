package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.relayplan.rules.Page;

/** Pages of rules for a terminal: headings stand out, paragraphs are broken to its width, code stays as it is. */
public final class PagesText implements Rendered {

    private static final int WIDEST = 100;

    private final List<Page> pages;
    private final Style style;

    /** The pages in that style. */
    public PagesText(List<Page> pages, Style style) {
        this.pages = List.copyOf(pages);
        this.style = new Style(Math.min(WIDEST, style.width()), style.colour(), style.unicode());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                page.line();
            }
            print(page, pages.get(i).markdown());
        }
        page.flush();
    }

    private static void print(TextPage page, String markdown) throws IOException {
        boolean code = false;
        for (String line : markdown.split("\n")) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                page.raw(Ink.PLAIN, "    " + line, "");
            } else if (line.startsWith("#")) {
                page.begin(0, 0)
                        .add(Ink.STRONG, line.substring(line.indexOf(' ') + 1))
                        .end();
            } else {
                page.begin(0, line.startsWith("- ") ? 2 : 0);
                inline(page, line);
                page.end();
            }
        }
    }

    /** Code keeps its marks, for it may begin or end with a blank; of a link both parts are told. */
    private static void inline(TextPage page, String line) {
        for (PageSpan span : PageSpan.of(line)) {
            switch (span.kind()) {
                case TEXT -> page.add(span.text());
                case CODE -> page.add(Ink.STRONG, "`" + span.text() + "`");
                case LINK -> page.add(span.text()).add(" (" + span.target() + ")");
            }
        }
    }
}

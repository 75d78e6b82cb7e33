package org.relayplan.report;

import java.io.IOException;
import org.relayplan.rules.Page;

/** A rule's page as HTML: its headings below those of the findings, and of links what leads to the web. */
final class HtmlRulePage {

    private final HtmlPage page;
    private boolean inList;
    private boolean inParagraph;
    private int boxes;

    HtmlRulePage(HtmlPage page) {
        this.page = page;
    }

    /** The page without its name and severity, which stand above it already. */
    void write(Page rule) throws IOException {
        boolean isCode = false;
        for (String line : rule.markdown().split("\n")) {
            if (line.startsWith("```")) {
                leave();
                if (isCode) {
                    page.close().close();
                } else {
                    page.open("pre").open("code");
                }
                isCode = !isCode;
            } else if (isCode) {
                page.text(line).lineEnd();
            } else {
                line(line);
            }
        }
        leave();
        box("");
    }

    /** What is bad and what is good stand beside each other where there is room. */
    private void box(String heading) throws IOException {
        boolean isSecond = heading.equals("Good") && boxes == 2;
        for (; boxes > (isSecond ? 1 : 0); boxes--) {
            page.close();
        }
        if (heading.equals("Bad")) {
            page.open("div", "class", "examples");
            boxes = 1;
        }
        if (boxes == 1) {
            page.open("div");
            boxes = 2;
        }
    }

    private void line(String line) throws IOException {
        if (line.isBlank()) {
            leave();
        } else if (line.startsWith("## ")) {
            leave();
            box(line.substring(3));
            page.element("h4", line.substring(3));
        } else if (line.startsWith("- ")) {
            if (!inList) {
                leave();
                page.open("ul");
                inList = true;
            }
            page.open("li");
            inline(line.substring(2));
            page.close();
        } else if (!line.startsWith("# ") && !line.startsWith("Severity: ")) {
            if (!inParagraph) {
                leave();
                page.open("p");
                inParagraph = true;
            } else {
                page.text(" ");
            }
            inline(line);
        }
    }

    private void leave() throws IOException {
        if (inList || inParagraph) {
            page.close();
        }
        inList = false;
        inParagraph = false;
    }

    private void inline(String line) throws IOException {
        for (PageSpan span : PageSpan.of(line)) {
            switch (span.kind()) {
                case TEXT -> page.text(span.text());
                case CODE -> page.element("code", span.text());
                case LINK -> link(span.text(), span.target());
            }
        }
    }

    private void link(String text, String target) throws IOException {
        if (target.startsWith("https://")) {
            page.element("a", text, "href", target, "rel", "noreferrer");
        } else {
            page.text(text + " (" + target + ")");
        }
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.relayplan.check.Severity;
import org.relayplan.rules.Page;

/** Every rule with its severities and what it finds; briefly, its name alone. */
public final class CatalogueText implements Rendered {

    private final List<Page> pages;
    private final Style style;
    private final Detail detail;

    /** The pages in the order in which they are told. */
    public CatalogueText(List<Page> pages, Style style, Detail detail) {
        this.pages = List.copyOf(pages);
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        for (Page rule : pages) {
            page.begin(0, 4).add(Ink.STRONG, rule.id());
            if (detail != Detail.BRIEF) {
                page.add("  ");
                String separator = "";
                for (Severity severity : rule.severities()) {
                    page.add(separator).add(FindingText.ink(severity), severity.text());
                    separator = ", ";
                }
                page.end();
                page.begin(4, 4).add(rule.summary());
            }
            page.end();
        }
        page.flush();
    }
}

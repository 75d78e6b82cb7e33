package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import org.relayplan.check.Finding;

/** The auditor's document as one page of HTML that needs no script and loads nothing. */
public final class ReportHtml implements Rendered {

    private final ReportDocument document;

    /** The document as HTML. */
    public ReportHtml(ReportDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        HtmlPage page = new HtmlPage(out);
        page.begin();
        page.open("html", "lang", "en").open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'");
        page.element("title", "Receive connectors: who may relay").close();
        page.open("body").open("main");
        page.element("h1", "Receive connectors: who may relay");
        page.element("p", RelayStory.headline(RelayStory.lines(document.surface())));
        page.element("h2", "Findings");
        for (Finding finding : document.check().result().findings()) {
            page.element("p", finding.message());
        }
        page.close().close().close();
        page.end();
    }
}

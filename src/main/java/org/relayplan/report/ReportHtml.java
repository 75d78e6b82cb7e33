package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relayplan.check.CheckResult;

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
        page.open("html", "lang", "en");
        head(page);
        page.open("body");
        page.element("a", "To the report", "class", "skip", "href", "#report");
        HtmlStrip.patterns(page);
        page.open("header");
        page.element("h1", "Receive connectors: who may send what");
        page.element(
                "p",
                "Examined on " + document.day() + " (UTC) by " + document.tool().name() + " "
                        + document.tool().version() + ", from "
                        + ReportWords.count(document.inputs().size(), "document") + ".");
        page.close();
        page.open("main", "id", "report");
        verdict(page);
        contents(page);
        new HtmlSurface(page, document).write();
        new HtmlFindings(page, document.check()).write();
        new HtmlAccepted(page, document).write();
        new HtmlExpectations(page, document).write();
        new HtmlConnectors(page, document).write();
        new HtmlEvidence(page, document).write();
        if (document.since().isPresent()) {
            new HtmlChanges(page, document.since().get()).write();
        }
        new HtmlExamined(page, document).write();
        page.close();
        page.close().close();
        page.end();
    }

    private void head(HtmlPage page) throws IOException {
        StyleSheet sheet = StyleSheet.of("report.css");
        page.open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", sheet.policy());
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.open("meta", "name", "referrer", "content", "no-referrer");
        page.element("title", "Receive connectors, " + document.day());
        page.style(sheet.text());
        page.close();
    }

    private void verdict(HtmlPage page) throws IOException {
        ReportVerdict verdict = new ReportVerdict(document);
        String mood = switch (verdict.kind()) {
            case PASSES -> "good";
            case OPEN -> "open";
            case FAILS -> "bad";
        };
        page.open("section", "id", "verdict", "class", mood, "aria-labelledby", "verdict-title");
        page.element("h2", "Verdict", "id", "verdict-title");
        page.element("p", verdict.lead(), "class", "lead");
        for (String sentence : new ReportSummary(document).sentences()) {
            page.element("p", sentence);
        }
        page.close();
    }

    private void contents(HtmlPage page) throws IOException {
        CheckResult result = document.check().result();
        int counting = result.findings().size() - result.suppressed() - result.known();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("surface", "Who may send what, from where");
        parts.put("findings", "Findings (" + counting + ")");
        parts.put("accepted", "Accepted findings (" + (result.suppressed() + result.known()) + ")");
        parts.put("expectations", "Expectations (" + document.expectations().size() + ")");
        parts.put(
                "connectors",
                "Connectors and their rights (" + document.connectors().size() + ")");
        parts.put("evidence", "Tried at the servers");
        if (document.since().isPresent()) {
            parts.put("changes", "What changed since the older model");
        }
        parts.put("examined", "What was examined, and what not");
        page.open("nav", "aria-label", "Contents").open("ul");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page.open("li")
                    .element("a", part.getValue(), "href", "#" + part.getKey())
                    .close();
        }
        page.close().close();
    }
}

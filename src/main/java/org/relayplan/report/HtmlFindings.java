package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.model.AddressRange;
import org.relayplan.rules.Page;
import org.relayplan.source.Element;
import org.relayplan.source.Place;

/** Findings on a page: rule by rule, the gravest first, each with its line; then the rule's page. */
final class HtmlFindings {

    /** So many servers its subject names. */
    private static final int NAMED = 6;

    private final HtmlPage page;
    private final CheckDocument document;

    HtmlFindings(HtmlPage page, CheckDocument document) {
        this.page = page;
        this.document = document;
    }

    /** Those that count. */
    void write() throws IOException {
        page.section("findings", "Findings");
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding finding : document.result().findings()) {
            if (finding.counts()) {
                byRule.computeIfAbsent(finding.rule(), none -> new ArrayList<>())
                        .add(finding);
            }
        }
        if (byRule.isEmpty()) {
            String aside = FindingCounts.aside(document.result());
            page.element(
                    "p",
                    aside.isEmpty()
                            ? "There are no findings."
                            : "No finding counts, but there are others: " + aside + ".");
        }
        for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
            page.element("h3", rule.getKey(), "id", "finding-" + rule.getKey());
            for (Finding finding : rule.getValue()) {
                finding(finding);
            }
            page.open("details", "class", "page", "open", "open");
            page.element("summary", "What " + rule.getKey() + " means, and how to fix it");
            new HtmlRulePage(page).write(Page.of(rule.getKey()));
            page.close();
        }
        page.close();
    }

    private void finding(Finding finding) throws IOException {
        String subject = FindingSubject.of(finding);
        page.open("article", "class", "finding " + finding.severity().text()).open("h4");
        HtmlWords.severity(page, finding.severity());
        page.text(" " + (subject.isEmpty() ? "The model as a whole" : subject)).close();
        page.element("p", finding.message());
        places(finding);
        String tags = document.tagText(finding).strip();
        boolean isMore = finding.witness().isPresent()
                || !finding.sources().isEmpty()
                || finding.servers().size() > NAMED
                || !tags.isEmpty();
        if (isMore) {
            page.open("dl");
            more(finding, tags);
            page.close();
        }
        page.close();
    }

    private void more(Finding finding, String tags) throws IOException {
        if (finding.witness().isPresent()) {
            item("Example", FindingText.text(finding.witness().get()));
        }
        if (!finding.sources().isEmpty()) {
            List<AddressRange> ranges = finding.sources().ranges();
            List<String> texts = new ArrayList<>();
            ranges.forEach(range -> texts.add(range.toString()));
            page.element("dt", "Clients").open("dd");
            HtmlWords.list(page, texts, HtmlWords.stretches(ranges));
            page.close();
        }
        if (finding.servers().size() > NAMED) {
            page.element("dt", "Servers").open("dd");
            HtmlWords.list(page, finding.servers(), "All " + finding.servers().size());
            page.close();
        }
        if (!tags.isEmpty()) {
            item("Numbers", tags);
        }
    }

    /** Where it stands, with the line. */
    private void places(Finding finding) throws IOException {
        Place place = document.places().of(finding.element());
        page.open("p", "class", "place").text("At ").element("code", place.toString());
        Place caller = document.places().calledFrom(finding.element());
        if (!caller.equals(place)) {
            page.text(", called in at ").element("code", caller.toString());
        }
        for (Element related : SeeAlso.of(finding)) {
            page.text("; see also ")
                    .element("code", document.places().of(related).toString());
            page.text(" (" + ElementName.of(related) + ")");
        }
        if (!SeeAlso.more(finding).isEmpty()) {
            page.text("; and " + SeeAlso.more(finding));
        }
        page.close();
        Quotation line = document.quotations().get(place);
        if (line != null) {
            HtmlQuotation.write(page, place, line);
        }
    }

    private void item(String term, String text) throws IOException {
        page.element("dt", term).element("dd", text);
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/** The findings of a check as Markdown, such as for a job's summary: the same as the text, and nothing folded away. */
public final class CheckMarkdown implements Rendered {

    private final CheckDocument document;

    /** The document as Markdown. */
    public CheckMarkdown(CheckDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "Receive connectors");
        page.paragraph("**" + FindingCounts.of(document.result()) + ".** "
                + ExtentText.of(document.extent(), document.result().notExamined()));
        String gone = FindingCounts.gone(document.yardstick());
        if (!gone.isEmpty()) {
            page.paragraph(MarkdownWords.of(gone));
        }
        counting(page);
        part(page, "Known from the baseline, so not counted", document.known());
        part(page, "Suppressed, so not counted", document.suppressed());
        notExamined(page);
        inputs(page);
        page.flush();
    }

    /** The findings that count, by severity. */
    void counting(MarkdownPage page) throws IOException {
        for (Severity severity : FindingCounts.GRAVEST_FIRST) {
            part(page, capital(severity.text()), counting(severity));
        }
    }

    private void part(MarkdownPage page, String title, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(2, title);
        for (Finding finding : findings) {
            String subject = FindingSubject.of(finding);
            page.heading(
                    3,
                    "`" + finding.rule() + "`" + document.tagText(finding)
                            + (subject.isEmpty() ? "" : " " + MarkdownCode.span(subject)));
            page.paragraph(MarkdownWords.of(finding.message()));
            page.items(details(finding));
        }
    }

    private List<String> details(Finding finding) {
        List<String> details = new ArrayList<>();
        Place place = document.places().of(finding.element());
        details.add("At " + MarkdownCode.span(place.toString()));
        Place caller = document.places().calledFrom(finding.element());
        if (!caller.equals(place)) {
            details.add("Called in at " + MarkdownCode.span(caller.toString()));
        }
        for (Element related : SeeAlso.of(finding)) {
            details.add("See also " + MarkdownCode.span(ElementName.of(related)) + " at "
                    + MarkdownCode.span(document.places().of(related).toString()));
        }
        if (!SeeAlso.more(finding).isEmpty()) {
            details.add("See also " + SeeAlso.more(finding));
        }
        if (finding.witness().isPresent()) {
            details.add("Example: "
                    + MarkdownWords.of(FindingText.text(finding.witness().get())));
        }
        if (!finding.counts()) {
            details.add("Severity: " + finding.severity().text());
        }
        if (finding.suppressed().isPresent()) {
            details.add(capital(
                    MarkdownWords.of(FindingText.text(finding.suppressed().get()))));
        }
        return details;
    }

    private void notExamined(MarkdownPage page) throws IOException {
        List<String> items = new ArrayList<>();
        for (NotExamined missing : document.result().notExamined()) {
            items.add("`" + missing.rule() + "`: " + MarkdownWords.of(missing.reason()));
        }
        if (!items.isEmpty()) {
            page.heading(2, "Not examined, so not known to be fine");
            page.items(items);
        }
    }

    private void inputs(MarkdownPage page) throws IOException {
        List<String> inputs = new ArrayList<>();
        for (SourceFile input : document.inputs()) {
            String hash =
                    input.sha256().isPresent() ? ", SHA-256 `" + input.sha256().get() + "`" : "";
            inputs.add(MarkdownCode.span(input.file()) + hash);
        }
        page.paragraph(
                "Made by " + document.tool().name() + " " + document.tool().version() + " from:");
        page.items(inputs);
    }

    private List<Finding> counting(Severity severity) {
        List<Finding> found = new ArrayList<>();
        for (Finding finding : document.result().findings()) {
            if (finding.counts() && finding.severity() == severity) {
                found.add(finding);
            }
        }
        return found;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

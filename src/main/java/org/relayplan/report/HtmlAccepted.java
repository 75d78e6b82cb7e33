package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.model.Suppression;

/** Findings that don't count: accepted by somebody, with reason, owner and expiry, or known from a baseline. */
final class HtmlAccepted {

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlAccepted(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        List<Finding> suppressed = document.check().suppressed();
        List<Finding> known = document.check().known();
        page.section("accepted", "Accepted findings");
        if (suppressed.isEmpty()) {
            page.element("p", "Nobody has accepted a finding.");
        } else {
            suppressed(suppressed);
        }
        if (!known.isEmpty()) {
            known(known);
        }
        String gone = FindingCounts.gone(document.check().yardstick());
        if (!gone.isEmpty()) {
            page.element("p", gone);
        }
        page.close();
    }

    private void suppressed(List<Finding> findings) throws IOException {
        HtmlTable table = new HtmlTable(
                page, "Suppressed, so not counted", "Finding", "What it says", "Reason", "Owner", "Until", "For");
        for (Finding finding : findings) {
            Suppression suppression = finding.suppressed().orElseThrow();
            begin(table, finding);
            table.cell(suppression.reason());
            table.cell(document.owner(finding).orElse("nobody named"));
            table.cell(suppression.expires().toString());
            table.cell(
                    suppression.scope().isEmpty()
                            ? "every client"
                            : String.join(", ", suppression.scope().get().texts()));
            table.endRow();
        }
        table.end();
    }

    private void known(List<Finding> findings) throws IOException {
        HtmlTable table = new HtmlTable(page, "Known from the baseline, so not counted", "Finding", "What it says");
        for (Finding finding : findings) {
            begin(table, finding);
            table.endRow();
        }
        table.end();
    }

    private void begin(HtmlTable table, Finding finding) throws IOException {
        table.beginRow();
        HtmlWords.severity(page, finding.severity());
        page.text(" " + finding.rule());
        String subject = FindingSubject.of(finding);
        page.text(subject.isEmpty() ? "" : ": " + subject);
        table.endCell().cell(finding.message());
    }
}

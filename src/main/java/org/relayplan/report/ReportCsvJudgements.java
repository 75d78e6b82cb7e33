package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.model.Suppression;
import org.relayplan.report.ReportColumn.Row;
import org.relayplan.source.Place;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.ProbeRecord;

/** The rows of what was judged: findings, accepted ones, expectations, and probes at the servers. */
final class ReportCsvJudgements {

    private final ReportDocument document;
    private final List<Row> rows = new ArrayList<>();

    ReportCsvJudgements(ReportDocument document) {
        this.document = document;
    }

    List<Row> rows() {
        for (Finding finding : document.check().result().findings()) {
            if (finding.counts()) {
                rows.add(row("finding", finding));
            }
        }
        for (Finding finding : document.check().result().findings()) {
            if (!finding.counts()) {
                rows.add(accepted(finding));
            }
        }
        expectations();
        for (Evidence evidence : document.evidence()) {
            EvidenceWorth worth = evidence.worth(document.inputs());
            for (ProbeRecord probe : evidence.probes()) {
                rows.add(row(probe, evidence, worth));
            }
        }
        return rows;
    }

    private Row row(String kind, Finding finding) {
        Place place = document.check().places().of(finding.element());
        String witness = finding.witness().isEmpty()
                ? ""
                : FindingText.text(finding.witness().get());
        return new Row(kind)
                .with(ReportColumn.SEVERITY, finding.severity().text())
                .with(ReportColumn.RULE, finding.rule())
                .with(ReportColumn.SERVERS, finding.servers())
                .with(ReportColumn.CONNECTOR, finding.connector().orElse(""))
                .with(ReportColumn.FROM, clients(finding))
                .with(
                        ReportColumn.ADDRESSES,
                        finding.sources().isEmpty()
                                ? ""
                                : finding.sources().count().toString())
                .with(ReportColumn.TEXT, finding.message())
                .with(ReportColumn.EVIDENCE, witness.isEmpty() ? "" : "example: " + witness)
                .with(ReportColumn.OWNER, document.owner(finding).orElse(""))
                .with(ReportColumn.FILE, place.file())
                .with(ReportColumn.LINE, place.line() == 0 ? "" : Integer.toString(place.line()))
                .with(ReportColumn.COLUMN, place.line() == 0 ? "" : Integer.toString(place.column()));
    }

    /** The clients as a list of ranges, complete. */
    private static String clients(Finding finding) {
        List<String> ranges = new ArrayList<>();
        finding.sources().ranges().forEach(range -> ranges.add(range.toString()));
        return String.join("; ", ranges);
    }

    private Row accepted(Finding finding) {
        if (finding.suppressed().isEmpty()) {
            return row("known finding", finding);
        }
        Suppression suppression = finding.suppressed().get();
        String scope = suppression.scope().isEmpty()
                ? ""
                : " (for " + String.join(", ", suppression.scope().get().texts()) + ")";
        return row("accepted finding", finding)
                .with(ReportColumn.REASON, suppression.reason() + scope)
                .with(ReportColumn.EXPIRES, suppression.expires().toString());
    }

    private void expectations() {
        ServerNaming naming = new ServerNaming(document.model().servers());
        for (ReportedExpectation each : document.expectations()) {
            List<String> breaches = new ArrayList<>();
            each.breaches().forEach(breach -> breaches.add(breach.message()));
            rows.add(new Row("expectation")
                    .with(
                            ReportColumn.VERDICT,
                            ExpectationWords.result(each.met()) + ExpectationWords.reservation(each))
                    .with(ReportColumn.LOCAL, ExpectationWords.where(each.expectation(), naming))
                    .with(ReportColumn.FROM, ExpectationWords.clients(each.expectation()))
                    .with(
                            ReportColumn.ADDRESSES,
                            each.expectation().from().addresses().count().toString())
                    .with(
                            ReportColumn.TEXT,
                            each.expectation().name() + ": must " + ExpectationWords.must(each.expectation()))
                    .with(ReportColumn.REASON, breaches));
        }
    }

    /** Whatever isn't proof says so in the cell of the verdict. */
    private static Row row(ProbeRecord probe, Evidence evidence, EvidenceWorth worth) {
        String verdict = probe.verdict().text();
        return new Row("probe")
                .with(
                        ReportColumn.VERDICT,
                        worth == EvidenceWorth.PROOF ? verdict : verdict + " (" + EvidenceWords.worth(worth) + ")")
                .with(ReportColumn.SERVERS, probe.server())
                .with(ReportColumn.LOCAL, probe.local())
                .with(ReportColumn.CONNECTOR, probe.connectors())
                .with(ReportColumn.FROM, probe.seenAddress().orElse(""))
                .with(
                        ReportColumn.TEXT,
                        probe.pattern() + " from " + probe.vantage() + " at " + probe.endpoint() + ": expected "
                                + EvidenceWords.expected(probe, probe.connectors()) + ", observed " + probe.observed())
                .with(ReportColumn.REASON, probe.reason())
                .with(ReportColumn.EVIDENCE, probe.at().toString())
                .with(ReportColumn.FILE, evidence.file().file())
                .with(ReportColumn.SHA256, evidence.file().sha256().orElse(""));
    }
}

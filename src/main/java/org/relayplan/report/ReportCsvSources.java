package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.diff.Alteration;
import org.relayplan.diff.Movement;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.diff.Way;
import org.relayplan.report.ReportColumn.Row;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;

/** The rows of what changed since an older model, of what was examined, and of what wasn't. */
final class ReportCsvSources {

    private static final SurfaceWording WORDING = ReportWords.COMPLETE;

    private final ReportDocument document;
    private final List<Row> rows = new ArrayList<>();

    ReportCsvSources(ReportDocument document) {
        this.document = document;
    }

    List<Row> rows() {
        if (document.since().isPresent()) {
            since(document.since().get());
        }
        documents("document", document.inputs());
        if (document.since().isPresent()) {
            documents("older document", document.since().get().before().files());
        }
        for (Evidence evidence : document.evidence()) {
            documents("evidence", List.of(evidence.file()));
        }
        rows.add(new Row("extent")
                .with(
                        ReportColumn.TEXT,
                        ExtentText.of(
                                document.check().extent(),
                                document.check().result().notExamined())));
        for (String missing : NotExaminedWords.of(document)) {
            rows.add(new Row("not examined").with(ReportColumn.TEXT, missing));
        }
        for (ImportAccount.Entry entry : document.account().entries()) {
            rows.add(new Row("export")
                    .with(ReportColumn.VERDICT, entry.heading().text())
                    .with(ReportColumn.TEXT, entry.sentence())
                    .with(ReportColumn.FILE, entry.place().file())
                    .with(
                            ReportColumn.LINE,
                            entry.place().line() == 0 ? "" : "" + entry.place().line())
                    .with(
                            ReportColumn.COLUMN,
                            entry.place().line() == 0 ? "" : "" + entry.place().column()));
        }
        return rows;
    }

    private void since(DiffDocument since) {
        movements(since, "gained", Way.GAINED);
        for (SuppressionChange change : since.suppressions()) {
            rows.add(new Row("accepted since")
                    .with(ReportColumn.RULE, change.after().rule())
                    .with(
                            ReportColumn.TEXT,
                            SuppressionWords.place(change, WORDING) + ", " + SuppressionWords.limits(change, WORDING))
                    .with(ReportColumn.REASON, change.after().reason())
                    .with(ReportColumn.EXPIRES, change.after().expires().toString()));
        }
        movements(since, "lost", Way.LOST);
        movements(since, "undecided", Way.UNDECIDED);
        for (Movement movement : since.movements()) {
            if (movement.shift().isAnsweredOtherwise()
                    && movement.shift().steps().isEmpty()) {
                rows.add(row("answered otherwise", movement));
            }
        }
        findings("finding introduced", since.introduced());
        findings("finding resolved", since.resolved());
        for (Alteration one : since.alterations()) {
            rows.add(new Row("changed")
                    .with(ReportColumn.CONNECTOR, AlterationWords.subject(one, WORDING))
                    .with(ReportColumn.TEXT, AlterationWords.words(one, WORDING)));
        }
    }

    private void movements(DiffDocument since, String kind, Way way) {
        for (Movement movement : since.movements()) {
            List<RightStep> steps = DiffCounts.steps(movement, way, false);
            if (!steps.isEmpty()) {
                rows.add(row(kind, movement).with(ReportColumn.VERDICT, DiffWords.steps(steps, WORDING)));
            }
        }
    }

    private static Row row(String kind, Movement movement) {
        List<String> ranges = new ArrayList<>();
        movement.clients().ranges().forEach(range -> ranges.add(range.toString()));
        return new Row(kind)
                .with(ReportColumn.LOCAL, DiffWords.places(movement, WORDING))
                .with(ReportColumn.FROM, ranges)
                .with(ReportColumn.ADDRESSES, movement.clients().count().toString())
                .with(ReportColumn.TEXT, DiffWords.answers(movement, WORDING));
    }

    private void findings(String kind, CheckDocument check) {
        for (Finding finding : check.result().findings()) {
            rows.add(new Row(kind)
                    .with(ReportColumn.SEVERITY, finding.severity().text())
                    .with(ReportColumn.RULE, finding.rule())
                    .with(ReportColumn.SERVERS, finding.servers())
                    .with(ReportColumn.CONNECTOR, finding.connector().orElse(""))
                    .with(ReportColumn.TEXT, finding.message()));
        }
    }

    private void documents(String kind, List<SourceFile> files) {
        for (SourceFile file : files) {
            rows.add(new Row(kind)
                    .with(ReportColumn.FILE, file.file())
                    .with(ReportColumn.SHA256, file.sha256().orElse("")));
        }
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.diff.Alteration;
import org.relayplan.diff.Movement;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.diff.Way;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/** What changed since an older model: who gains what first, and nothing of it folded away. */
final class HtmlChanges {

    private static final SurfaceWording WORDING = ReportWords.SHORT;

    private final HtmlPage page;
    private final DiffDocument document;

    HtmlChanges(HtmlPage page, DiffDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("changes", "What changed since the older model");
        DiffVerdict verdict = new DiffVerdict(document);
        for (String sentence : List.of(
                verdict.collateral(), verdict.intended(), verdict.lost(), verdict.undecided(), verdict.proof())) {
            if (!sentence.isEmpty()) {
                page.open("p").element("strong", sentence).close();
            }
        }
        page.element("p", String.join(" ", DiffCounts.of(document)));
        movements("Gained", Way.GAINED);
        suppressions();
        movements("Lost", Way.LOST);
        movements("Undecided: unknown in both models, but not for the same reason", Way.UNDECIDED);
        answered();
        findings("Findings introduced", document.introduced());
        findings("Findings resolved", document.resolved());
        alterations();
        inputs();
        page.close();
    }

    private void movements(String title, Way way) throws IOException {
        List<Movement> told = new ArrayList<>();
        for (Movement movement : document.movements()) {
            if (!DiffCounts.steps(movement, way, false).isEmpty()) {
                told.add(movement);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(page, title, "Clients", "Where", "Rights", "Who answers", "Lines");
        for (Movement movement : told) {
            table.row(new Clients(movement.clients(), WORDING).words());
            table.cell(DiffWords.places(movement, WORDING));
            table.cell(String.join("; ", DiffWords.steps(DiffCounts.steps(movement, way, false), WORDING)));
            table.cell(DiffWords.answers(movement, WORDING));
            table.cell(lines(movement)).endRow();
        }
        table.end();
    }

    private String lines(Movement movement) {
        List<String> cells = new ArrayList<>();
        for (boolean isAfter : new boolean[] {true, false}) {
            List<String> places = new ArrayList<>();
            for (Map.Entry<Place, Element> line :
                    document.lines().of(movement, isAfter).entrySet()) {
                places.add(line.getKey().toString());
            }
            if (!places.isEmpty()) {
                cells.add((isAfter ? "new " : "old ") + String.join(", ", places));
            }
        }
        return String.join("; ", cells);
    }

    private void suppressions() throws IOException {
        if (document.suppressions().isEmpty()) {
            return;
        }
        HtmlTable table =
                new HtmlTable(page, "Accepted from now on", "Rule", "For what", "How far", "Before", "Reason", "Line");
        for (SuppressionChange change : document.suppressions()) {
            List<String> widened = SuppressionWords.widened(change, WORDING);
            table.row(change.after().rule());
            table.cell(SuppressionWords.place(change, WORDING));
            table.cell(SuppressionWords.limits(change, WORDING));
            table.cell(change.before().isEmpty() ? "not accepted" : String.join("; ", widened));
            table.cell(change.after().reason());
            table.cell(document.after().places().of(change.element()).toString())
                    .endRow();
        }
        table.end();
    }

    private void answered() throws IOException {
        List<Movement> told = new ArrayList<>();
        for (Movement movement : document.movements()) {
            List<RightStep> steps = movement.shift().steps();
            if (movement.shift().isAnsweredOtherwise() && steps.isEmpty()) {
                told.add(movement);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        HtmlTable table =
                new HtmlTable(page, "Answered otherwise, with the same rights", "Clients", "Where", "Who answers");
        for (Movement movement : told) {
            table.row(new Clients(movement.clients(), WORDING).words());
            table.cell(DiffWords.places(movement, WORDING))
                    .cell(DiffWords.answers(movement, WORDING))
                    .endRow();
        }
        table.end();
    }

    private void findings(String title, CheckDocument check) throws IOException {
        if (check.result().findings().isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(page, title, "Finding", "What it says", "Line");
        for (Finding finding : check.result().findings()) {
            String subject = FindingSubject.of(finding);
            table.beginRow();
            HtmlWords.severity(page, finding.severity());
            page.text(" " + finding.rule() + (subject.isEmpty() ? "" : ": " + subject)
                    + (finding.suppressed().isPresent() ? " (accepted)" : ""));
            table.endCell().cell(finding.message());
            table.cell(check.places().of(finding.element()).toString()).endRow();
        }
        table.end();
    }

    private void alterations() throws IOException {
        if (document.alterations().isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(page, "Settings changed", "What", "Change");
        for (Alteration one : document.alterations()) {
            table.row(AlterationWords.subject(one, WORDING))
                    .cell(AlterationWords.words(one, WORDING))
                    .endRow();
        }
        table.end();
    }

    private void inputs() throws IOException {
        HtmlTable table = new HtmlTable(page, "The older model's documents", "Document", "SHA-256");
        for (SourceFile file : document.before().files()) {
            table.row(file.file());
            table.beginCell();
            page.element("code", file.sha256().orElse("unknown"));
            table.endCell().endRow();
        }
        table.end();
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
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

/**
 * A difference as Markdown, such as for a comment on a pull request: the same as the text, in the same order. What is
 * gained, accepted, undecided or newly found is never folded away; the rest is where it is long.
 */
public final class DiffMarkdown implements Rendered {

    /** A comment has an end; what is left of longer lists is counted. */
    private static final SurfaceWording CELL = new SurfaceWording(100, 50, 20, SurfaceWording.Marking.CELL);

    private static final int FOLDED_FROM = 9;

    private final DiffDocument document;
    private final DiffLines lines;
    private final List<Movement> movements;

    /** The document as Markdown. */
    public DiffMarkdown(DiffDocument document) {
        this.document = document;
        this.lines = document.lines();
        this.movements = document.movements();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "Receive connectors: what changes");
        parts(page);
        inputs(page);
        page.flush();
    }

    /** Everything but the title and what it was made from. */
    void parts(MarkdownPage page) throws IOException {
        verdict(page);
        findings(page, "What the change is meant to do, and doesn't", document.unmet());
        movements(page, "Gained", Way.GAINED, false);
        movements(page, "Gained, as intended", Way.GAINED, true);
        suppressions(page);
        movements(page, "Lost", Way.LOST, false);
        movements(page, "Undecided: unknown in both models, but not for the same reason", Way.UNDECIDED, false);
        answered(page);
        alterations(page);
        findings(page, "Findings introduced", document.introduced());
        resolved(page);
    }

    private void verdict(MarkdownPage page) throws IOException {
        DiffVerdict verdict = new DiffVerdict(document);
        for (String sentence : List.of(
                verdict.collateral(), verdict.intended(), verdict.lost(), verdict.undecided(), verdict.proof())) {
            if (!sentence.isEmpty()) {
                page.paragraph("**" + sentence + "**");
            }
        }
        page.paragraph(String.join(" ", DiffCounts.of(document)));
    }

    private void movements(MarkdownPage page, String title, Way way, boolean intended) throws IOException {
        List<Movement> told = new ArrayList<>();
        for (Movement movement : movements) {
            if (!DiffCounts.steps(movement, way, intended).isEmpty()) {
                told.add(movement);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        page.heading(2, title);
        boolean folded = way == Way.LOST && told.size() >= FOLDED_FROM;
        if (folded) {
            page.fold(told.size() + " sets of sources lose something");
        }
        page.table("Sources", "Where", "Rights", "Who answers", "Lines");
        for (Movement movement : told) {
            List<RightStep> steps = DiffCounts.steps(movement, way, intended);
            String meant = intended ? "; as " + CELL.quoted(steps.get(0).intended()) + " says" : "";
            page.row(
                    new Clients(movement.clients(), CELL).words(),
                    DiffWords.places(movement, CELL),
                    String.join("; ", DiffWords.steps(steps, CELL)) + meant,
                    DiffWords.answers(movement, CELL),
                    lines(movement));
        }
        if (folded) {
            page.unfold();
        }
    }

    private String lines(Movement movement) {
        List<String> cells = new ArrayList<>();
        for (boolean isAfter : new boolean[] {true, false}) {
            List<String> places = new ArrayList<>();
            for (Map.Entry<Place, Element> line : lines.of(movement, isAfter).entrySet()) {
                places.add(CELL.plain(line.getKey().toString()));
            }
            if (!places.isEmpty()) {
                cells.add((isAfter ? "new " : "old ") + String.join(", ", places));
            }
        }
        return String.join("; ", cells);
    }

    private void suppressions(MarkdownPage page) throws IOException {
        if (document.suppressions().isEmpty()) {
            return;
        }
        page.heading(2, "Accepted from now on");
        page.table("Rule", "For what", "How far", "Before", "Reason", "Line");
        for (SuppressionChange change : document.suppressions()) {
            List<String> widened = SuppressionWords.widened(change, CELL);
            page.row(
                    CELL.plain(change.after().rule()),
                    SuppressionWords.place(change, CELL),
                    SuppressionWords.limits(change, CELL),
                    change.before().isEmpty() ? "not accepted" : String.join("; ", widened),
                    CELL.plain(change.after().reason()),
                    CELL.plain(document.after().places().of(change.element()).toString()));
        }
    }

    private void answered(MarkdownPage page) throws IOException {
        List<Movement> told = new ArrayList<>();
        for (Movement movement : movements) {
            if (movement.shift().isAnsweredOtherwise()
                    && movement.shift().steps().isEmpty()) {
                told.add(movement);
            }
        }
        if (told.isEmpty()) {
            return;
        }
        page.heading(2, "Answered otherwise, with the same rights");
        boolean folded = told.size() >= FOLDED_FROM;
        if (folded) {
            page.fold(told.size() + " sets of sources");
        }
        page.table("Sources", "Where", "Who answers");
        for (Movement movement : told) {
            page.row(
                    new Clients(movement.clients(), CELL).words(),
                    DiffWords.places(movement, CELL),
                    DiffWords.answers(movement, CELL));
        }
        if (folded) {
            page.unfold();
        }
    }

    private void alterations(MarkdownPage page) throws IOException {
        List<Alteration> told = document.alterations();
        if (told.isEmpty()) {
            return;
        }
        page.heading(2, "Settings changed");
        boolean folded = told.size() >= FOLDED_FROM;
        if (folded) {
            page.fold(told.size() + " settings");
        }
        page.table("What", "Change");
        for (Alteration one : told) {
            page.row(AlterationWords.subject(one, CELL), AlterationWords.words(one, CELL));
        }
        if (folded) {
            page.unfold();
        }
    }

    private void findings(MarkdownPage page, String title, CheckDocument check) throws IOException {
        if (check.result().findings().isEmpty()) {
            return;
        }
        page.heading(2, title);
        List<String> items = new ArrayList<>();
        for (Finding finding : check.result().findings()) {
            String subject = FindingSubject.of(finding);
            String suppressed = finding.suppressed().isPresent() ? " (suppressed)" : "";
            items.add("**" + finding.severity().text() + "** `" + finding.rule() + "`" + suppressed
                    + (subject.isEmpty() ? "" : " " + MarkdownCode.span(subject)) + ": "
                    + MarkdownWords.of(finding.message()) + " At "
                    + MarkdownCode.span(check.places().of(finding.element()).toString()));
        }
        page.items(items);
    }

    private void resolved(MarkdownPage page) throws IOException {
        List<String> items = new ArrayList<>();
        for (Finding finding : document.resolved().result().findings()) {
            String subject = FindingSubject.of(finding);
            items.add(finding.severity().text() + " `" + finding.rule() + "`"
                    + (subject.isEmpty() ? "" : " " + MarkdownCode.span(subject))
                    + (finding.suppressed().isPresent() ? " (was accepted)" : ""));
        }
        if (items.isEmpty()) {
            return;
        }
        page.heading(2, "Findings resolved");
        boolean folded = items.size() >= FOLDED_FROM;
        if (folded) {
            page.fold(items.size() + " findings");
        }
        page.items(items);
        if (folded) {
            page.unfold();
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
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.check.Finding;
import org.relayplan.diff.Alteration;
import org.relayplan.diff.Movement;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.Site;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.diff.Way;
import org.relayplan.source.Element;
import org.relayplan.source.Place;

/**
 * A difference for people: the verdict, then who gains what, with the suppressions that are new right below, who loses
 * what, who is answered by another connector, then settings and findings.
 */
public final class DiffText implements Rendered {

    private static final int EXCERPTS = 3;

    private final DiffDocument document;
    private final Style style;
    private final Detail detail;
    private final SurfaceWording wording;
    private final DiffLines lines;
    private final List<Movement> movements;

    /** The document in that style, with that much of it. */
    public DiffText(DiffDocument document, Style style, Detail detail) {
        this.document = document;
        this.style = style;
        this.detail = detail;
        this.wording = SurfaceWording.of(style, detail);
        this.lines = document.lines();
        this.movements = document.movements();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        verdict(page);
        findings(page, "What the change is meant to do, and doesn't", document.unmet());
        movements(page, "Gained", Way.GAINED, false);
        movements(page, "Gained, as intended", Way.GAINED, true);
        suppressions(page);
        movements(page, "Lost", Way.LOST, false);
        movements(page, "Undecided: unknown in both models, but not for the same reason", Way.UNDECIDED, false);
        if (detail != Detail.BRIEF) {
            answered(page);
            alterations(page);
        }
        findings(page, "Findings introduced", document.introduced());
        if (detail != Detail.BRIEF) {
            resolved(page);
        }
        page.flush();
    }

    private void verdict(TextPage page) throws IOException {
        DiffVerdict verdict = new DiffVerdict(document);
        sentence(page, Ink.CRITICAL, verdict.collateral());
        sentence(page, Ink.STRONG, verdict.intended());
        sentence(page, Ink.STRONG, verdict.lost());
        sentence(page, Ink.MEDIUM, verdict.undecided());
        sentence(page, Ink.GOOD, verdict.proof());
        for (String count : DiffCounts.of(document)) {
            page.begin(0, 0).add(count).end();
        }
    }

    private static void sentence(TextPage page, Ink ink, String sentence) throws IOException {
        if (!sentence.isEmpty()) {
            page.begin(0, 0).add(ink, sentence).end();
        }
    }

    private static void heading(TextPage page, String title) throws IOException {
        page.line();
        page.begin(0, 0).add(Ink.STRONG, title).end();
    }

    private void movements(TextPage page, String title, Way way, boolean intended) throws IOException {
        boolean isFirst = true;
        for (Movement movement : movements) {
            List<RightStep> steps = DiffCounts.steps(movement, way, intended);
            if (!steps.isEmpty()) {
                if (isFirst) {
                    heading(page, title);
                }
                isFirst = false;
                clients(page, movement);
                for (String line : DiffWords.steps(steps, wording)) {
                    Ink ink = way == Way.GAINED && !intended ? Ink.HIGH : way == Way.UNDECIDED ? Ink.MEDIUM : Ink.PLAIN;
                    page.begin(4, 6).add(ink, line).end();
                }
                if (intended) {
                    page.begin(4, 6)
                            .add("as \"" + steps.get(0).intended() + "\" says")
                            .end();
                }
                page.begin(4, 6).add(DiffWords.answers(movement, wording)).end();
                if (detail != Detail.BRIEF) {
                    places(page, movement, way != Way.LOST);
                    example(page, movement);
                }
            }
        }
    }

    private void clients(TextPage page, Movement movement) throws IOException {
        page.begin(2, 4)
                .add(Ink.STRONG, new Clients(movement.clients(), wording).words())
                .add(" on " + DiffWords.places(movement, wording))
                .end();
    }

    /** The lines of the model that gives more, quoted; of the other, where they stand. */
    private void places(TextPage page, Movement movement, boolean isAfter) throws IOException {
        int quoted = 0;
        for (Map.Entry<Place, Element> line : lines.of(movement, isAfter).entrySet()) {
            place(page, isAfter ? "new: " : "old: ", line);
            Quotation quotation = document.quotations().get(line.getKey());
            if (quotation != null && quoted++ < EXCERPTS) {
                Excerpt.print(page, 6, line.getKey(), quotation);
            }
        }
        for (Map.Entry<Place, Element> line : lines.of(movement, !isAfter).entrySet()) {
            place(page, isAfter ? "old: " : "new: ", line);
        }
    }

    private static void place(TextPage page, String side, Map.Entry<Place, Element> line) throws IOException {
        String property = line.getValue().property();
        page.begin(4, 6)
                .add(side)
                .add(Ink.STRONG, line.getKey().toString())
                .add(", " + (property.isEmpty() ? "" : property + " of ") + ElementName.of(line.getValue()))
                .end();
    }

    private void example(TextPage page, Movement movement) throws IOException {
        Movement.Place place = movement.places().get(0);
        Site site = place.sites().get(0);
        page.begin(4, 6)
                .add("example: " + lines.example(movement.shift().clients()) + " connects to "
                        + place.servers().get(0).name() + " on " + DiffLines.named(site.locals()))
                .end();
    }

    private void suppressions(TextPage page) throws IOException {
        if (document.suppressions().isEmpty()) {
            return;
        }
        heading(page, "Accepted from now on, by suppressions that are new or go further");
        for (SuppressionChange change : document.suppressions()) {
            page.begin(2, 4)
                    .add(Ink.STRONG, change.after().rule())
                    .add(" " + SuppressionWords.place(change, wording) + ", "
                            + SuppressionWords.limits(change, wording))
                    .end();
            for (String wider : SuppressionWords.widened(change, wording)) {
                page.begin(4, 6).add(Ink.MEDIUM, wider).end();
            }
            page.begin(4, 6).add("reason: " + change.after().reason()).end();
            page.begin(4, 6)
                    .add("new: ")
                    .add(
                            Ink.STRONG,
                            document.after().places().of(change.element()).toString())
                    .end();
        }
    }

    private void answered(TextPage page) throws IOException {
        boolean isFirst = true;
        for (Movement movement : movements) {
            if (movement.shift().isAnsweredOtherwise()
                    && movement.shift().steps().isEmpty()) {
                if (isFirst) {
                    heading(page, "Answered otherwise, with the same rights");
                }
                isFirst = false;
                clients(page, movement);
                page.begin(4, 6).add(DiffWords.answers(movement, wording)).end();
            }
        }
    }

    private void alterations(TextPage page) throws IOException {
        if (document.alterations().isEmpty()) {
            return;
        }
        heading(page, "Settings changed");
        String before = "";
        for (Alteration one : document.alterations()) {
            String subject = AlterationWords.subject(one, wording);
            if (!subject.equals(before)) {
                page.begin(2, 4).add(subject).end();
            }
            before = subject;
            Optional<Element> element = AlterationWords.element(one);
            String place = element.isEmpty() ? "" : "  " + of(one, element.get());
            page.begin(4, 6)
                    .add(AlterationWords.words(one, wording))
                    .add(Ink.FAINT, place)
                    .end();
        }
    }

    private Place of(Alteration one, Element element) {
        DiffSide side = one.elementAfter().isPresent() ? document.after() : document.before();
        return side.places().of(element);
    }

    private void findings(TextPage page, String title, CheckDocument check) throws IOException {
        if (check.result().findings().isEmpty()) {
            return;
        }
        heading(page, title);
        FindingText text = new FindingText(page, check, detail);
        for (Finding finding : check.result().findings()) {
            page.line();
            text.print(finding);
        }
    }

    /** In short: they are gone. */
    private void resolved(TextPage page) throws IOException {
        List<Finding> findings = new ArrayList<>(document.resolved().result().findings());
        if (findings.isEmpty()) {
            return;
        }
        heading(page, "Findings resolved");
        for (Finding finding : findings) {
            String subject = FindingSubject.of(finding);
            page.begin(2, 4)
                    .add(Ink.GOOD, finding.severity().text() + " " + finding.rule())
                    .add(subject.isEmpty() ? "" : "  " + subject)
                    .add(finding.suppressed().isPresent() ? " (was accepted)" : "")
                    .end();
        }
    }
}

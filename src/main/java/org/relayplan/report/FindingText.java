package org.relayplan.report;

import java.io.IOException;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.Witness;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;
import org.relayplan.source.Place;

/** One finding as text. */
final class FindingText {

    private final TextPage page;
    private final CheckDocument document;
    private final Detail detail;

    FindingText(TextPage page, CheckDocument document, Detail detail) {
        this.page = page;
        this.document = document;
        this.detail = detail;
    }

    void print(Finding finding) throws IOException {
        page.begin(0, 4)
                .add(ink(finding.severity()), finding.severity().text())
                .add(" ")
                .add(Ink.STRONG, finding.rule())
                .add(document.tagText(finding))
                .add(subject(finding))
                .end();
        page.begin(2, 2).add(finding.message()).end();
        place(finding);
        if (detail != Detail.BRIEF) {
            boolean isFull = detail == Detail.FULL;
            for (Element related : isFull ? finding.related() : SeeAlso.of(finding)) {
                page.begin(2, 4)
                        .add("see also " + document.places().of(related) + ": " + ElementName.of(related))
                        .end();
            }
            if (!isFull && !SeeAlso.more(finding).isEmpty()) {
                page.begin(2, 4)
                        .add("see also " + SeeAlso.more(finding) + ", which -v names")
                        .end();
            }
            if (finding.witness().isPresent()) {
                page.begin(2, 4)
                        .add("example: " + text(finding.witness().get()))
                        .end();
            }
        }
        if (detail == Detail.FULL && !finding.sources().isEmpty()) {
            page.begin(2, 4)
                    .add("clients (" + finding.sources().count() + "): " + finding.sources())
                    .end();
        }
        if (finding.suppressed().isPresent()) {
            page.begin(2, 4).add(Ink.GOOD, text(finding.suppressed().get())).end();
        }
    }

    private void place(Finding finding) throws IOException {
        Place place = document.places().of(finding.element());
        page.begin(2, 4).add(Ink.STRONG, place.toString()).end();
        Quotation line = document.quotations().get(place);
        if (detail != Detail.BRIEF && line != null) {
            Excerpt.print(page, 4, place, line);
        }
        Place caller = document.places().calledFrom(finding.element());
        if (!caller.equals(place)) {
            page.begin(2, 4).add("called in at " + caller).end();
        }
    }

    private static String subject(Finding finding) {
        String subject = FindingSubject.of(finding);
        return subject.isEmpty() ? "" : "  " + subject;
    }

    static String text(Witness witness) {
        return witness.from() + " connects to " + witness.server() + " on " + witness.local()
                + (witness.local().isAny() ? " (any address the model doesn't name)" : "");
    }

    static String text(Suppression suppression) {
        String scope = suppression.scope().isEmpty()
                ? ""
                : " for " + String.join(", ", suppression.scope().get().texts());
        return "accepted until " + suppression.expires() + scope + ": " + suppression.reason();
    }

    static Ink ink(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Ink.CRITICAL;
            case HIGH -> Ink.HIGH;
            case MEDIUM -> Ink.MEDIUM;
            case LOW -> Ink.LOW;
            case INFO -> Ink.INFO;
        };
    }
}

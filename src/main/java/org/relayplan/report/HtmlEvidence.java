package org.relayplan.report;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.ProbeRecord;

/** What was tried at the servers, and what that is worth for this model. */
final class HtmlEvidence {

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlEvidence(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("evidence", "Tried at the servers");
        if (document.evidence().isEmpty()) {
            page.element(
                    "p",
                    "Nothing: no evidence was given, so all of this is what the model says, and not what the servers"
                            + " were seen to do.");
            page.close();
            return;
        }
        for (Evidence evidence : document.evidence()) {
            if (isOneOfSeveral()) {
                page.element("h3", evidence.file().file());
            }
            write(evidence);
        }
        page.close();
    }

    private boolean isOneOfSeveral() {
        return document.evidence().size() > 1;
    }

    private void write(Evidence evidence) throws IOException {
        EvidenceWorth worth = evidence.worth(document.inputs());
        page.open("p", "class", "worth");
        HtmlWords.mark(page, EvidenceWords.worth(worth), mood(evidence, worth));
        page.text(" " + EvidenceWords.sentence(List.of(evidence), worth)).close();
        page.open("dl");
        item(
                "File",
                evidence.file().file() + ", SHA-256 " + evidence.file().sha256().orElse("unknown"));
        item(
                "Made",
                "from " + second(evidence.startedAt()) + " to " + second(evidence.endedAt()) + " by relayplan "
                        + evidence.version());
        for (SourceFile input : evidence.inputs()) {
            item("For the model", input.file() + ", SHA-256 " + input.sha256().orElse("unknown"));
        }
        page.close();
        for (EvidenceMeeting meeting : EvidenceMeeting.of(evidence)) {
            meeting(meeting, worth);
        }
    }

    /** What was tried from a place, with the servers at which all of it came to the same. */
    private void meeting(EvidenceMeeting meeting, EvidenceWorth worth) throws IOException {
        page.element(isOneOfSeveral() ? "h4" : "h3", "From " + meeting.vantage());
        page.open("dl");
        if (!meeting.clients().isEmpty()) {
            item("Seen as", String.join(", ", meeting.clients()));
        }
        page.element("dt", "At").open("dd");
        HtmlWords.list(
                page, meeting.places(), meeting.places().size() + " places, at which everything came to the same");
        page.close().close();
        HtmlTable table = new HtmlTable(
                page,
                worth == EvidenceWorth.FOREIGN ? "Probes, made for another model" : "Probes",
                "Pattern",
                "Verdict",
                "Expected",
                "Observed",
                "When");
        for (ProbeRecord probe : meeting.probes()) {
            table.row(probe.pattern()).beginCell();
            verdict(probe, worth);
            table.endCell();
            table.cell(meeting.expected(probe))
                    .cell(probe.observed())
                    .cell(meeting.places().size() == 1 ? second(probe.at()) : "from " + second(probe.at()))
                    .endRow();
        }
        table.end();
    }

    /** Of another model's evidence no verdict is coloured, for it is none about this one. */
    private void verdict(ProbeRecord probe, EvidenceWorth worth) throws IOException {
        if (worth == EvidenceWorth.FOREIGN) {
            page.text(probe.verdict().text() + ", of another model. ");
        } else {
            HtmlWords.Mood mood = switch (probe.verdict()) {
                case CONFIRMED -> worth == EvidenceWorth.PROOF ? HtmlWords.Mood.GOOD : HtmlWords.Mood.OPEN;
                case INCONCLUSIVE -> HtmlWords.Mood.OPEN;
                case CONTRADICTED -> HtmlWords.Mood.BAD;
            };
            HtmlWords.mark(page, probe.verdict().text(), mood);
            page.text(" ");
        }
        page.text(probe.reason());
    }

    private static HtmlWords.Mood mood(Evidence evidence, EvidenceWorth worth) {
        if (worth == EvidenceWorth.FOREIGN) {
            return HtmlWords.Mood.BAD;
        }
        return worth == EvidenceWorth.PROOF && EvidenceWords.provesAll(evidence)
                ? HtmlWords.Mood.GOOD
                : HtmlWords.Mood.OPEN;
    }

    /** {@code 2026-11-29T14:26:04Z}. */
    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void item(String term, String text) throws IOException {
        page.element("dt", term).element("dd", text);
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/** What was tried at the servers, and what that is worth for this model, in Markdown. */
final class ReportMarkdownEvidence {

    private final MarkdownPage page;
    private final ReportDocument document;

    ReportMarkdownEvidence(MarkdownPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.heading(2, "Tried at the servers");
        if (document.evidence().isEmpty()) {
            page.paragraph("Nothing: no evidence was given, so all of this is what the model says, and not what the"
                    + " servers were seen to do.");
            return;
        }
        for (Evidence evidence : document.evidence()) {
            if (document.evidence().size() > 1) {
                page.heading(3, MarkdownCode.span(evidence.file().file()));
            }
            write(evidence);
        }
    }

    private void write(Evidence evidence) throws IOException {
        EvidenceWorth worth = evidence.worth(document.inputs());
        page.paragraph("**" + DiffWords.sentence(EvidenceWords.worth(worth)) + ".** "
                + EvidenceWords.sentence(List.of(evidence), worth));
        List<String> items = new ArrayList<>();
        items.add("File " + named(evidence.file()));
        items.add("Made from " + MarkdownCode.span(evidence.startedAt().toString()) + " to "
                + MarkdownCode.span(evidence.endedAt().toString()) + " by relayplan "
                + MarkdownCode.span(evidence.version()));
        for (SourceFile input : evidence.inputs()) {
            items.add("For the model " + named(input));
        }
        page.items(items);
        page.table("From", "Seen as", "At", "Pattern", "Verdict", "Expected", "Observed", "Why");
        for (EvidenceMeeting meeting : EvidenceMeeting.of(evidence)) {
            for (ProbeRecord probe : meeting.probes()) {
                page.row(
                        MarkdownCode.cell(probe.vantage()),
                        meeting.clients().isEmpty()
                                ? "unknown"
                                : MarkdownCode.cell(String.join(", ", meeting.clients())),
                        MarkdownCode.cell(String.join(", ", meeting.places())),
                        MarkdownCode.cell(probe.pattern()),
                        verdict(probe, worth),
                        MarkdownCode.cell(meeting.expected(probe)),
                        MarkdownCode.cell(probe.observed()),
                        MarkdownCode.cell(probe.reason()));
            }
        }
    }

    /** Of anything but proof no verdict stands alone. */
    private static String verdict(ProbeRecord probe, EvidenceWorth worth) {
        String word = probe.verdict().text();
        return switch (worth) {
            case PROOF -> probe.verdict() == Verdict.CONFIRMED ? word : "**" + word + "**";
            case PRACTICE -> word + " (practice)";
            case FOREIGN -> word + " (of another model)";
        };
    }

    private static String named(SourceFile file) {
        return MarkdownCode.span(file.file()) + ", SHA-256 `" + file.sha256().orElse("unknown") + "`";
    }
}

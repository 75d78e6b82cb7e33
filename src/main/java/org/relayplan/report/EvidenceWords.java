package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/** What evidence says of a model, in words. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** In a word or two. */
    static String worth(EvidenceWorth worth) {
        return switch (worth) {
            case PROOF -> "tried at the servers";
            case PRACTICE -> "practice, not proof";
            case FOREIGN -> "made for another model";
        };
    }

    /** In sentences. */
    static String sentence(Evidence evidence, EvidenceWorth worth) {
        String counts = counts(evidence);
        return switch (worth) {
            case FOREIGN ->
                "The evidence was made for another model, whose documents have other SHA-256: it proves nothing here."
                        + " It says of that model: " + counts;
            case PRACTICE ->
                "The servers were simulated from this very model, and agree with it by construction. " + counts;
            case PROOF ->
                (provesAll(evidence) ? "Where they were tried, the servers did what this model says. " : "") + counts;
        };
    }

    /** Whether every probe was done and confirmed. */
    static boolean provesAll(Evidence evidence) {
        return !evidence.isPartial()
                && !evidence.probes().isEmpty()
                && evidence.count(Verdict.CONFIRMED) == evidence.probes().size();
    }

    /** What the model predicts of a probe, and from which connectors. */
    static String expected(ProbeRecord probe, List<String> connectors) {
        List<String> parts = new ArrayList<>();
        if (!probe.reactions().isEmpty()) {
            parts.add(String.join(" or ", probe.reactions()));
        }
        if (!connectors.isEmpty()) {
            parts.add("from " + String.join(" or ", connectors));
        }
        return parts.isEmpty() ? "unknown" : String.join(" ", parts);
    }

    private static String counts(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.CONTRADICTED, Verdict.INCONCLUSIVE, Verdict.CONFIRMED)) {
            int count = evidence.count(verdict);
            if (count > 0) {
                parts.add(count + " " + verdict.text());
            }
        }
        String all = ReportWords.count(evidence.probes().size(), "probe")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
        return all + "." + (evidence.isPartial() ? " It was broken off, and more would have been tried." : "");
    }
}

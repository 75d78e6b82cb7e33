package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.SourceFile;
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

    /** In sentences, of all there is: first what is proof, last what was made for other models. */
    static String sentence(List<Evidence> evidence, List<SourceFile> model) {
        List<String> sentences = new ArrayList<>();
        for (EvidenceWorth worth : EvidenceWorth.values()) {
            List<Evidence> same = new ArrayList<>();
            for (Evidence each : evidence) {
                if (each.worth(model) == worth) {
                    same.add(each);
                }
            }
            if (!same.isEmpty()) {
                sentences.add(sentence(same, worth));
            }
        }
        return String.join(" ", sentences);
    }

    /** In sentences, of evidence of that worth, one or more. */
    static String sentence(List<Evidence> evidence, EvidenceWorth worth) {
        String counts = counts(evidence);
        return switch (worth) {
            case FOREIGN ->
                evidence.size() == 1
                        ? "The evidence was made for another model, whose documents have other SHA-256: it proves"
                                + " nothing here. It says of that model: " + counts
                        : "Evidence in " + evidence.size() + " files was made for other models, whose documents have"
                                + " other SHA-256: it proves nothing here. It says of those models: " + counts;
            case PRACTICE ->
                "The servers were simulated from this very model, and agree with it by construction. " + counts;
            case PROOF ->
                (evidence.stream().allMatch(EvidenceWords::provesAll)
                                ? "Where they were tried, the servers did what this model says. "
                                : "")
                        + counts;
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

    private static String counts(List<Evidence> evidence) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.CONTRADICTED, Verdict.INCONCLUSIVE, Verdict.CONFIRMED)) {
            int count = 0;
            for (Evidence each : evidence) {
                count += each.count(verdict);
            }
            if (count > 0) {
                parts.add(count + " " + verdict.text());
            }
        }
        int probes = 0;
        int partial = 0;
        for (Evidence each : evidence) {
            probes += each.probes().size();
            partial += each.isPartial() ? 1 : 0;
        }
        String all =
                ReportWords.count(probes, "probe") + (evidence.size() == 1 ? "" : " in " + evidence.size() + " files")
                        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)) + ".";
        if (partial == 0) {
            return all;
        }
        String which = evidence.size() == 1 ? "It was" : partial == 1 ? "One was" : partial + " were";
        return all + " " + which + " broken off, and more would have been tried.";
    }
}

package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Certainty;

/** What there is to say of a report in a sentence each, below its verdict. */
final class ReportSummary {

    private final ReportDocument document;

    ReportSummary(ReportDocument document) {
        this.document = document;
    }

    /** All of it: who may relay, what must hold, what was tried, and what nobody has seen. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(relay(), expectations(), evidence(), assumed()));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    /** Who may relay, in a sentence or two. */
    private String relay() {
        String summary = RelayStory.summary(RelayStory.lines(document.surface()));
        return summary.endsWith(":") ? summary.substring(0, summary.length() - 1) + "." : summary;
    }

    /** Whether every expectation is known to hold. */
    boolean isAllMet() {
        return count(Certainty.NO) + count(Certainty.UNKNOWN) == 0;
    }

    /** What there is to say of expectations, in one sentence; empty if there are none. */
    private String expectations() {
        int failed = count(Certainty.NO);
        int open = count(Certainty.UNKNOWN);
        int all = document.expectations().size();
        if (all == 0) {
            return "";
        }
        if (failed + open == 0) {
            return all == 1 ? "The one expectation holds." : "All " + all + " expectations hold.";
        }
        List<String> parts = new ArrayList<>();
        if (failed > 0) {
            parts.add(failed + (failed == 1 ? " fails" : " fail"));
        }
        if (open > 0) {
            parts.add(open + " can't be decided");
        }
        return "Of " + ReportWords.count(all, "expectation") + ", " + String.join(" and ", parts) + ".";
    }

    private int count(Certainty met) {
        int count = 0;
        for (ReportedExpectation each : document.expectations()) {
            count += each.met() == met ? 1 : 0;
        }
        return count;
    }

    /** What was tried at the servers, in a sentence or two. */
    private String evidence() {
        return document.evidence().isEmpty()
                ? "Nothing was tried at the servers: this is what the model says."
                : EvidenceWords.sentence(document.evidence(), document.inputs());
    }

    /** How much of it rests on what nobody has seen, in one sentence; empty if nothing does. */
    String assumed() {
        int assumed = document.check().extent().assumed();
        return assumed == 0
                ? ""
                : ReportWords.count(assumed, "connector")
                        + (assumed == 1 ? " is taken as setup makes it" : " are taken as setup makes them")
                        + "; nobody has looked.";
    }
}

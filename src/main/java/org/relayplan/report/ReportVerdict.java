package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.verify.EvidenceWorth;

/** Whether a model passes, in a word and in a sentence. */
final class ReportVerdict {

    private final ReportDocument document;

    ReportVerdict(ReportDocument document) {
        this.document = document;
    }

    /** How it came out; the colour of the verdict, whose first sentence says the same. */
    enum Kind {
        PASSES,
        /** Nothing speaks against it, but something wasn't examined, judged or proved. */
        OPEN,
        FAILS
    }

    /** How it came out. */
    Kind kind() {
        if (failing() > 0 || isContradicted()) {
            return Kind.FAILS;
        }
        return failOn().isEmpty() || !reservations().isEmpty() ? Kind.OPEN : Kind.PASSES;
    }

    private Optional<Severity> failOn() {
        return document.check().yardstick().failOn();
    }

    /** The number of findings that count and are as grave as was asked for. */
    private int failing() {
        int failing = 0;
        for (Severity severity : Severity.values()) {
            boolean counts = failOn().isPresent() && severity.isAtLeast(failOn().get());
            failing += counts ? document.check().result().count(severity) : 0;
        }
        return failing;
    }

    private boolean isContradicted() {
        return document.evidence().stream().anyMatch(evidence -> evidence.contradicts(document.inputs()));
    }

    private boolean isUnproved() {
        return document.evidence().stream()
                .anyMatch(evidence -> evidence.worth(document.inputs()) == EvidenceWorth.FOREIGN
                        || !EvidenceWords.provesAll(evidence));
    }

    /** What a pass leaves out, each as the end of a sentence. */
    private List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        if (isUnproved()) {
            reservations.add("for the evidence doesn't prove all of it");
        }
        int ran = document.check().yardstick().rules().size();
        if (!document.rulesLeft().isEmpty()) {
            reservations.add(ran == 1 ? "by the one rule that ran" : "by the " + ran + " rules that ran");
        }
        if (!document.check().result().notExamined().isEmpty()) {
            reservations.add("as far as could be examined");
        }
        if (isExpectingLeft() && !new ReportSummary(document).isAllMet()) {
            reservations.add("though not every expectation is known to hold");
        }
        aside("that the baseline knows", false, reservations);
        aside("that somebody accepted", true, reservations);
        return reservations;
    }

    /** Findings that are grave enough and don't count. */
    private void aside(String which, boolean isSuppressed, List<String> reservations) {
        int count = 0;
        Severity gravest = Severity.INFO;
        for (Finding finding : document.check().result().findings()) {
            boolean isGrave = failOn().isPresent() && finding.severity().isAtLeast(failOn().get());
            if (isGrave && !finding.counts() && finding.suppressed().isPresent() == isSuppressed) {
                count++;
                gravest = finding.severity().isAtLeast(gravest) ? finding.severity() : gravest;
            }
        }
        if (count > 0) {
            reservations.add("but for " + ReportWords.count(count, "finding") + " " + which
                    + (count == 1 ? " and that is " : ", the gravest of them ") + gravest.text());
        }
    }

    private boolean isExpectingLeft() {
        return document.rulesLeft().contains("expectation-failed")
                || document.rulesLeft().contains("expectation-undecided");
    }

    /** Passed, did not pass or not judged, and by what. */
    String lead() {
        CheckResult result = document.check().result();
        String counts = FindingCounts.of(result) + ".";
        if (failing() > 0) {
            return "Does not pass: " + ReportWords.count(failing(), "finding") + (failing() == 1 ? " is " : " are ")
                    + orAbove() + ". In all, " + counts;
        }
        if (isContradicted()) {
            return "Does not pass: a server does what this model rules out. " + counts;
        }
        if (failOn().isEmpty()) {
            return "Not judged, for --fail-on is never. " + counts;
        }
        List<String> reservations = reservations();
        String far = reservations.isEmpty() ? "" : ", " + String.join(", ", reservations);
        return (isUnproved() ? "Passes on paper" : "Passes") + far + ": "
                + (result.findings().isEmpty()
                        ? "there are no findings."
                        : "no finding that counts is " + orAbove() + ". " + counts);
    }

    private String orAbove() {
        return switch (failOn().orElseThrow()) {
            case CRITICAL -> "critical";
            case INFO -> "of any severity";
            default -> failOn().get().text() + " or graver";
        };
    }
}

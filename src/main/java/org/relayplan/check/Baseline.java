package org.relayplan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a day, kept so that only new ones count.
 *
 * @param entries each finding once
 */
public record Baseline(List<KnownFinding> entries) {

    /** Holds nothing. */
    public static final Baseline NONE = new Baseline(List.of());

    /** Keeps its own copy. */
    public Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * What a check found, held against a baseline.
     *
     * @param result the findings, those marked that the baseline holds
     * @param gone entries that no longer occur, so that the baseline can shrink
     */
    public record Comparison(CheckResult result, List<KnownFinding> gone) {

        /** Keeps its own copy of the list. */
        public Comparison {
            gone = List.copyOf(gone);
        }
    }

    /**
     * Marks the findings it holds. One that has become graver than it was is not held.
     *
     * @param notRun ids of rules that were not run; nothing is known of their entries
     */
    public Comparison compare(CheckResult result, Set<String> notRun) {
        Map<String, Severity> held = new HashMap<>();
        for (KnownFinding entry : entries) {
            Severity other = held.get(entry.fingerprint());
            if (other == null || entry.severity().isAtLeast(other)) {
                held.put(entry.fingerprint(), entry.severity());
            }
        }
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>(result.findings().size());
        for (Finding finding : result.findings()) {
            String fingerprint = FindingFingerprint.of(finding);
            seen.add(fingerprint);
            Severity severity = held.get(fingerprint);
            boolean isKnown = severity != null && severity.isAtLeast(finding.severity());
            findings.add(isKnown ? finding.alreadyKnown() : finding);
        }
        List<KnownFinding> gone = new ArrayList<>();
        for (KnownFinding entry : entries) {
            if (!seen.contains(entry.fingerprint()) && !notRun.contains(entry.rule())) {
                gone.add(entry);
            }
        }
        return new Comparison(new CheckResult(findings, result.notExamined()), gone);
    }

    /**
     * A baseline of what was found and nobody accepted, and of what this one holds of rules that were not run.
     *
     * @param notRun ids of rules that were not run
     */
    public Baseline renewed(CheckResult result, Set<String> notRun) {
        List<KnownFinding> renewed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Finding finding : result.findings()) {
            if (finding.suppressed().isEmpty()) {
                KnownFinding entry = KnownFinding.of(finding);
                if (seen.add(entry.fingerprint())) {
                    renewed.add(entry);
                }
            }
        }
        for (KnownFinding entry : entries) {
            if (notRun.contains(entry.rule()) && seen.add(entry.fingerprint())) {
                renewed.add(entry);
            }
        }
        return new Baseline(renewed);
    }
}

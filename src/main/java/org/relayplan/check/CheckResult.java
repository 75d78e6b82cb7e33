package org.relayplan.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param findings suppressed ones included; gravest first, then by rule and place
 * @param notExamined what could not be looked at
 */
public record CheckResult(List<Finding> findings, List<NotExamined> notExamined) {

    /** Keeps its own copies. */
    public CheckResult {
        findings = List.copyOf(findings);
        notExamined = List.copyOf(notExamined);
    }

    /** Number of findings of that severity that nothing suppresses. */
    public int count(Severity severity) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.severity() == severity && finding.suppressed().isEmpty()) {
                count++;
            }
        }
        return count;
    }

    /** Whether a finding of that severity or graver stands unsuppressed. */
    public boolean hasAtLeast(Severity severity) {
        for (Finding finding : findings) {
            if (finding.severity().isAtLeast(severity) && finding.suppressed().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}

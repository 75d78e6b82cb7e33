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

    /** Number of findings of that severity that count. */
    public int count(Severity severity) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.severity() == severity && finding.counts()) {
                count++;
            }
        }
        return count;
    }

    /** Whether a finding of that severity or graver counts. */
    public boolean hasAtLeast(Severity severity) {
        for (Finding finding : findings) {
            if (finding.severity().isAtLeast(severity) && finding.counts()) {
                return true;
            }
        }
        return false;
    }

    /** Number of findings that somebody accepted. */
    public int suppressed() {
        int count = 0;
        for (Finding finding : findings) {
            count += finding.suppressed().isPresent() ? 1 : 0;
        }
        return count;
    }

    /** Number of findings that only a baseline keeps from counting. */
    public int known() {
        int count = 0;
        for (Finding finding : findings) {
            count += finding.known() && finding.suppressed().isEmpty() ? 1 : 0;
        }
        return count;
    }
}

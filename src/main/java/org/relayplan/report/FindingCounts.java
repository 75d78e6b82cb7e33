package org.relayplan.report;

import org.relayplan.check.CheckResult;
import org.relayplan.check.Severity;

/** How many findings there are, in words. */
final class FindingCounts {

    static final Severity[] GRAVEST_FIRST = {
        Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO
    };

    private FindingCounts() {}

    /** {@code 3 findings: 1 critical, 2 low; 1 suppressed, 4 known}. */
    static String of(CheckResult result) {
        int total = result.findings().size() - result.suppressed() - result.known();
        StringBuilder out = new StringBuilder();
        out.append(total == 0 ? "No" : Integer.toString(total)).append(total == 1 ? " finding" : " findings");
        String separator = ": ";
        for (Severity severity : GRAVEST_FIRST) {
            int count = result.count(severity);
            if (count > 0) {
                out.append(separator).append(count).append(' ').append(severity.text());
                separator = ", ";
            }
        }
        String aside = aside(result);
        return out.append(aside.isEmpty() ? "" : "; ").append(aside).toString();
    }

    /** {@code 2 suppressed, 1 known}: what doesn't count; nothing if there is none. */
    static String aside(CheckResult result) {
        String suppressed = result.suppressed() == 0 ? "" : result.suppressed() + " suppressed";
        String known = result.known() == 0 ? "" : result.known() + " known";
        return suppressed + (suppressed.isEmpty() || known.isEmpty() ? "" : ", ") + known;
    }

    /** A sentence about what the baseline holds in vain; nothing if it doesn't. */
    static String gone(Yardstick yardstick) {
        int count = yardstick.gone().size();
        if (count == 0) {
            return "";
        }
        return (count == 1
                        ? "1 entry of the baseline no longer occurs"
                        : count + " entries of the baseline no longer occur")
                + "; --write-baseline writes it without.";
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.FindingFingerprint;
import org.relayplan.check.Severity;

/**
 * What two checks say that the other doesn't, findings recognised by their fingerprints.
 *
 * @param introduced findings of the new model that the old one hasn't, or has in a milder form, or had accepted while
 *     now they count; in the order of the check
 * @param resolved findings of the old model that the new one hasn't; in the order of the check
 */
public record FindingsDiff(List<Finding> introduced, List<Finding> resolved) {

    /** Keeps its own copies. */
    public FindingsDiff {
        introduced = List.copyOf(introduced);
        resolved = List.copyOf(resolved);
    }

    /** What the checks of two models differ in. */
    public static FindingsDiff between(CheckResult before, CheckResult after) {
        Map<String, Finding> old = byFingerprint(before);
        Map<String, Finding> now = byFingerprint(after);
        List<Finding> introduced = new ArrayList<>();
        now.forEach((fingerprint, finding) -> {
            if (!isHeld(finding, old.get(fingerprint))) {
                introduced.add(finding);
            }
        });
        List<Finding> resolved = new ArrayList<>();
        old.forEach((fingerprint, finding) -> {
            if (!now.containsKey(fingerprint)) {
                resolved.add(finding);
            }
        });
        return new FindingsDiff(inOrder(introduced, after), inOrder(resolved, before));
    }

    /** Whether one that was introduced, and that nobody accepted, is as grave as that. */
    public boolean hasIntroduced(Severity atLeast) {
        for (Finding finding : introduced) {
            if (finding.counts() && finding.severity().isAtLeast(atLeast)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeld(Finding finding, Finding old) {
        if (old == null) {
            return false;
        }
        boolean accepted = old.suppressed().isPresent();
        return finding.suppressed().isPresent() || !accepted && old.severity().isAtLeast(finding.severity());
    }

    /** One that counts goes before one that is accepted, the graver before the milder. */
    private static Map<String, Finding> byFingerprint(CheckResult result) {
        Map<String, Finding> found = new HashMap<>();
        for (Finding finding : result.findings()) {
            found.merge(
                    FindingFingerprint.of(finding),
                    finding,
                    (one, other) ->
                            one.suppressed().isPresent() && other.suppressed().isEmpty() ? other : one);
        }
        return found;
    }

    private static List<Finding> inOrder(List<Finding> chosen, CheckResult result) {
        Map<Finding, Integer> order = new IdentityHashMap<>();
        for (Finding finding : result.findings()) {
            order.put(finding, order.size());
        }
        List<Finding> sorted = new ArrayList<>(chosen);
        sorted.sort(Comparator.comparing(order::get));
        return sorted;
    }
}

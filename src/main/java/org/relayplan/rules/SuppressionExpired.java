package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.StatedSuppression;
import org.relayplan.check.Subject;
import org.relayplan.check.SuppressionRule;

/** An acceptance ran out: what it covered is told again. */
public final class SuppressionExpired implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-expired";
    }

    @Override
    public List<Finding> examine(Subject subject, List<StatedSuppression> suppressions) {
        List<Finding> findings = new ArrayList<>();
        for (StatedSuppression stated : suppressions) {
            if (subject.today().isAfter(stated.suppression().expires())) {
                String message = Naming.suppression(stated) + " ended on "
                        + stated.suppression().expires()
                        + ". What it covered is told again. Mend it, or decide anew and"
                        + " set another date.";
                findings.add(stated.finding(this, Severity.MEDIUM, message));
            }
        }
        return findings;
    }
}

package org.relayplan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.StatedSuppression;
import org.relayplan.check.Subject;
import org.relayplan.check.SuppressionRule;

/** An acceptance runs for more than a year, so that nobody will look at it again. */
public final class SuppressionLong implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-long";
    }

    @Override
    public List<Finding> examine(Subject subject, List<StatedSuppression> suppressions) {
        List<Finding> findings = new ArrayList<>();
        for (StatedSuppression stated : suppressions) {
            LocalDate end = stated.suppression().expires();
            if (end.isAfter(subject.today().plusYears(1))) {
                String message = Naming.suppression(stated) + " runs until " + end
                        + ", more than a year from today. What is accepted for so long is forgotten rather than decided."
                        + " Set a date within a year, when somebody looks again.";
                findings.add(stated.finding(this, Severity.MEDIUM, message));
            }
        }
        return findings;
    }
}

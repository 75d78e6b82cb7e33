package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.StatedSuppression;
import org.relayplan.check.Subject;
import org.relayplan.check.SuppressionRule;

/** An acceptance covers nothing that is found. */
public final class SuppressionUnused implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-unused";
    }

    @Override
    public List<Finding> examine(Subject subject, List<StatedSuppression> suppressions) {
        List<Finding> findings = new ArrayList<>();
        for (StatedSuppression stated : suppressions) {
            boolean expired = subject.today().isAfter(stated.suppression().expires());
            if (stated.examined() && !stated.used() && stated.refused().isEmpty() && !expired) {
                boolean scope = stated.suppression().scope().isPresent();
                String message = Naming.suppression(stated) + " covers nothing that is found"
                        + (scope ? " within its scope" : "")
                        + ". Left standing it would hide the next flaw of this kind unseen. Remove it"
                        + (scope ? ", or correct its scope if the finding grew beyond it." : ".");
                findings.add(stated.finding(this, Severity.LOW, message));
            }
        }
        return findings;
    }
}

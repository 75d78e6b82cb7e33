package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.StatedSuppression;
import org.relayplan.check.Subject;
import org.relayplan.check.SuppressionRule;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;

/** An acceptance would cover a critical finding but is not limited to few sources by name. */
public final class SuppressionTooWide implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-too-wide";
    }

    @Override
    public List<Finding> examine(Subject subject, List<StatedSuppression> suppressions) {
        List<Finding> findings = new ArrayList<>();
        for (StatedSuppression stated : suppressions) {
            if (stated.refused().isPresent()) {
                String message = Naming.suppression(stated) + " is not taken for a critical finding, for "
                        + reason(stated.suppression(), stated.refused().get()) + ". "
                        + "The finding stands. "
                        + (stated.refused().get().sources().isEmpty()
                                ? "Mend the flaw: it can't be accepted."
                                : "Name in scope the few sources that are accepted, at most 256 addresses and no built-in"
                                        + " network, or better mend the flaw.");
                findings.add(stated.finding(this, Severity.MEDIUM, message));
            }
        }
        return findings;
    }

    private static String reason(Suppression suppression, Finding finding) {
        if (suppression.scope().isEmpty()) {
            return "it has no scope";
        }
        if (finding.sources().isEmpty()) {
            return "the finding concerns no sources in particular that a scope could limit";
        }
        Sources scope = suppression.scope().get();
        return scope.builtIn()
                ? "its scope is a built-in network"
                : "its scope has " + Count.of(scope.addresses().count()) + " addresses";
    }
}

package org.relayplan.rules;

import java.util.List;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;

/** Nobody can tell whether what was stated that must hold does hold for some client. */
public final class ExpectationUndecided implements Rule {

    @Override
    public String id() {
        return "expectation-undecided";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        return ExpectationFailed.findings(subject, this, Certainty.UNKNOWN, Severity.MEDIUM, " can't be decided for ");
    }
}

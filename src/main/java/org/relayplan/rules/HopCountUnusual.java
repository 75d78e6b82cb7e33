package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Mail that goes in a circle is stopped late or never, or mail that doesn't is stopped early. */
public final class HopCountUnusual implements Rule {

    @Override
    public String id() {
        return "hop-count-unusual";
    }

    @Override
    public Set<String> yieldsTo() {
        return Set.of("stig-hop-count");
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            note(connector, Parameter.MAX_HOP_COUNT, 30, 60, findings);
            note(connector, Parameter.MAX_LOCAL_HOP_COUNT, 5, 8, findings);
        }
        return findings;
    }

    /** Between what the page, the exports and setup give, nothing is unusual. */
    private void note(Connector connector, Parameter parameter, long least, long most, List<Finding> findings) {
        long value = Limit.value(connector, parameter);
        if (!connector.settings().isStated(parameter) || value >= least && value <= most) {
            return;
        }
        String what = parameter == Parameter.MAX_LOCAL_HOP_COUNT && value == 0
                ? ": mail in a loop between servers of the organization is never stopped"
                : value < least
                        ? ": mail that takes a long way is refused as if it went in a circle"
                        : ": mail that goes in a circle is stopped late";
        String message = parameter.cmdletName() + " of " + Phrase.name(connector) + " is " + value + what
                + ". Usual are " + least + " to " + most + ".";
        findings.add(Finding.on(connector, this, Severity.LOW, message).at(parameter.text()));
    }
}

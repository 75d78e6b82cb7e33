package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;

/** Guessing recipients costs no time where anybody may submit. */
public final class TarpitOff implements Rule {

    @Override
    public String id() {
        return "tarpit-off";
    }

    @Override
    public Set<String> yieldsTo() {
        return Set.of("stig-tarpit");
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.origin() == Origin.SETUP || !Limit.isAtMost(connector, Parameter.TARPIT_INTERVAL, 0)) {
                continue;
            }
            AddressSet clients = subject.clients(connector, Capability.SUBMIT, Certainty.YES);
            if (!clients.isEmpty() && !connector.isExternallySecured()) {
                String message = Phrase.sentence(Phrase.addresses(clients)) + " may try recipients on "
                        + Phrase.name(connector)
                        + " as fast as the line allows, without logging on: TarpitInterval is 0. Set it to 00:00:05, as New"
                        + " leaves it.";
                findings.add(Flaw.of(subject, this, Severity.LOW, connector, "tarpitInterval", clients, message));
            }
        }
        return findings;
    }
}

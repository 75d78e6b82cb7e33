package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** The port for mail programs takes mail without a logon. */
public final class AnonymousOnClientPort implements Rule {

    @Override
    public String id() {
        return "anonymous-on-client-port";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!AtPort.listens(connector, 587) || subject.may(connector, Capability.SUBMIT) != Certainty.YES) {
                continue;
            }
            AtPort port = AtPort.of(subject, connector, 587);
            // Whoever relays there without a logon is told of by the rules about relays.
            AddressSet clients =
                    port.clients().minus(Relay.through(subject, connector).clients());
            if (!clients.isEmpty()) {
                String message = Phrase.sentence(Phrase.addresses(clients)) + " may submit mail to "
                        + Phrase.name(connector)
                        + " on port 587 without logging on. That port is there for users with a logon: take AnonymousUsers"
                        + " out, and leave ExchangeUsers.";
                findings.add(port.finding(this, Severity.HIGH, "permissionGroups", clients, message));
            }
        }
        return findings;
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Nobody can tell afterwards who relayed. */
public final class RelayNotLogged implements Rule {

    @Override
    public String id() {
        return "relay-not-logged";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = connector
                            .settings()
                            .get(Parameter.PROTOCOL_LOGGING_LEVEL)
                            .text()
                            .equals("None")
                    ? Relay.through(subject, connector).clients()
                    : AddressSet.EMPTY;
            if (!clients.isEmpty()) {
                String message = "Nothing that " + Phrase.addresses(clients) + " may send"
                        + " through " + Phrase.name(connector)
                        + " leaves a trace in the protocol log: when spam goes out, nobody can tell from where, nor which"
                        + " connector answered. Set ProtocolLoggingLevel to Verbose.";
                findings.add(
                        Flaw.of(subject, this, Severity.MEDIUM, connector, "protocolLoggingLevel", clients, message));
            }
        }
        return findings;
    }
}

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
import org.relayplan.model.Server;

/** Relaying hosts may send at any pace, for the limit that New-ReceiveConnector leaves was lifted. */
public final class RelayRateUnlimited implements Rule {

    @Override
    public String id() {
        return "relay-rate-unlimited";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                boolean uncounted = isUncounted(connector);
                AddressSet clients = uncounted || isLifted(server, connector)
                        ? Relay.through(subject, connector).clients()
                        : AddressSet.EMPTY;
                if (!clients.isEmpty()) {
                    String message = Phrase.sentence(Phrase.addresses(clients)) + " may relay through "
                            + Phrase.name(connector) + " at any pace: "
                            + (uncounted
                                    ? "MessageRateSource is None, so nothing is counted"
                                    : "MessageRateLimit is unlimited")
                            + ". One host that runs wild fills the queues, and the organization's addresses land on block"
                            + " lists. Set a multiple of what they need in a minute, and count by IPAddress.";
                    String property = uncounted ? "messageRateSource" : "messageRateLimit";
                    findings.add(Flaw.of(subject, this, Severity.LOW, connector, property, clients, message));
                }
            }
        }
        return findings;
    }

    private static boolean isUncounted(Connector connector) {
        return connector.settings().get(Parameter.MESSAGE_RATE_SOURCE).text().equals("None");
    }

    /** On Mailbox servers New leaves it unlimited, and Microsoft's procedure for a relay doesn't change that. */
    private static boolean isLifted(Server server, Connector connector) {
        return server.isEdge() && Limit.isUnlimited(connector, Parameter.MESSAGE_RATE_LIMIT);
    }
}

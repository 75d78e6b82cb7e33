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

/** An application that relays is slowed to the pace of a person. */
public final class RelayRateLow implements Rule {

    @Override
    public String id() {
        return "relay-rate-low";
    }

    /** What setup gives to the connectors for mail programs, in messages a minute (message rate limits page). */
    private static final int OF_A_PERSON = 5;

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!Limit.isAtMost(connector, Parameter.MESSAGE_RATE_LIMIT, OF_A_PERSON)
                    || connector
                            .settings()
                            .get(Parameter.MESSAGE_RATE_SOURCE)
                            .text()
                            .equals("None")) {
                continue;
            }
            AddressSet clients = Relay.through(subject, connector).clients();
            if (!clients.isEmpty()) {
                long rate = Limit.value(connector, Parameter.MESSAGE_RATE_LIMIT);
                String message = Phrase.sentence(Phrase.addresses(clients)) + " may relay only "
                        + (rate == 1 ? "1 message" : rate + " messages") + " a minute through " + Phrase.name(connector)
                        + ", a limit for persons: what an application sends beyond it waits with 421 4.4.2. Raise"
                        + " MessageRateLimit to what the busiest of them needs.";
                findings.add(Flaw.of(subject, this, Severity.MEDIUM, connector, "messageRateLimit", clients, message));
            }
        }
        return findings;
    }
}

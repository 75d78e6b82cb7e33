package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * A relay takes whole networks where single hosts would do, or the organization's own public addresses. What open-relay
 * or externally-secured-relay tells is left to them.
 */
public final class RelayRangeWide implements Rule {

    @Override
    public String id() {
        return "relay-range-wide";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.isDefault() || connector.isExternallySecured()) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            for (WideRange wide : WideRange.of(subject, connector, relay)) {
                AddressSet clients = wide.offence().clients();
                String message = RelayPhrase.who(relay, clients) + " " + RelayPhrase.verb(relay, clients) + " through "
                        + Phrase.name(connector) + " without logging on. "
                        + (wide.isPublic()
                                ? Phrase.verb(clients, "This is a public address", "These are public addresses")
                                        + " of the organization, which strangers reach: list single hosts with private"
                                        + " addresses instead."
                                : "One infected machine among them sends spam in the organization's name: list the hosts"
                                        + " that need it one by one.")
                        + RelayPhrase.doubt(relay, clients);
                findings.add(wide.offence()
                        .place(Finding.on(connector, this, wide.severity(), message)
                                .shownBy(subject.witness(connector, clients))));
            }
        }
        return findings;
    }
}

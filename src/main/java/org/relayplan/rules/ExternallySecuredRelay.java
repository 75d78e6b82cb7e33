package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** A relay that trusts its clients as servers of the organization, where the plain right to relay would do. */
public final class ExternallySecuredRelay implements Rule {

    @Override
    public String id() {
        return "externally-secured-relay";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!connector.isExternallySecured()) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            AddressSet rest = relay.wanted();
            for (WideRange wide : WideRange.of(subject, connector, relay)) {
                AddressSet clients = wide.offence().clients();
                rest = rest.minus(clients);
                String advice = wide.isPublic()
                        ? " Keep the organization's public addresses out of the ranges, and"
                        : " List the few hosts that need it, and";
                findings.add(wide.offence().place(finding(subject, connector, Severity.HIGH, relay, clients, advice)));
            }
            if (!rest.isEmpty() && !BothRelayMethods.isOn(connector)) {
                findings.add(finding(subject, connector, Severity.MEDIUM, relay, rest, " If plain relay is enough,")
                        .at("authMechanism")
                        .from(rest));
            }
        }
        return findings;
    }

    private Finding finding(
            Subject subject, Connector connector, Severity severity, Relay relay, AddressSet clients, String advice) {
        String message = RelayPhrase.who(relay, clients) + " " + RelayPhrase.verb(relay, clients) + " through "
                + Phrase.name(connector)
                + " with the trust of an Exchange server. Mail from there skips antispam and size limits and counts as"
                + " internal, whatever the sender." + advice
                + " give ANONYMOUS LOGON the right Accept-Any-Recipient instead." + RelayPhrase.doubt(relay, clients);
        return Finding.on(connector, this, severity, message).shownBy(subject.witness(connector, clients));
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.source.Element;

/** ExternalAuthoritative and Accept-Any-Recipient for ANONYMOUS LOGON on one connector: one method or the other. */
public final class BothRelayMethods implements Rule {

    @Override
    public String id() {
        return "both-relay-methods";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!isOn(connector)) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            AddressSet clients = relay.wanted();
            if (!clients.isEmpty()) {
                String message = RelayPhrase.who(relay, clients) + " " + RelayPhrase.verb(relay, clients) + " through "
                        + Phrase.name(connector)
                        + " by both methods at once. ExternalAuthoritative makes every client a"
                        + " trusted server, so the right for ANONYMOUS LOGON only hides how far the trust goes: take"
                        + " ExternalAuthoritative out." + RelayPhrase.doubt(relay, clients);
                Element element = Element.connector(connector.server(), connector.name());
                findings.add(Finding.on(connector, this, Severity.HIGH, message)
                        .at(Grant.at(element, anonymousGrant(connector)))
                        .besides(List.of(element.property("authMechanism")))
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    /** Whether the connector has both methods. */
    static boolean isOn(Connector connector) {
        return connector.isExternallySecured()
                && anonymousGrant(connector) >= 0
                && EffectiveRights.of(connector, WellKnownPrincipal.ANONYMOUS_LOGON)
                                .held(ExtendedRight.ACCEPT_ANY_RECIPIENT)
                        == Certainty.YES;
    }

    private static int anonymousGrant(Connector connector) {
        return Grant.position(
                connector, WellKnownPrincipal.ANONYMOUS_LOGON, ExtendedRight.ACCEPT_ANY_RECIPIENT, false, false);
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** A connector that setup made lets clients relay without logging on; open-relay tells those of the Internet. */
public final class RelayOnDefaultConnector implements Rule {

    @Override
    public String id() {
        return "relay-on-default-connector";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!connector.isDefault()) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            AddressSet clients = relay.fromElsewhere();
            if (!clients.isEmpty()) {
                String message = RelayPhrase.who(relay, clients) + " " + RelayPhrase.verb(relay, clients)
                        + " through the default connector " + Phrase.name(connector) + " without logging on. "
                        + advice(connector) + RelayPhrase.doubt(relay, clients);
                findings.add(Finding.on(connector, this, Severity.CRITICAL, message)
                        .at(Grant.ofRelay(connector))
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    private static String advice(Connector connector) {
        return connector.isExternallySecured()
                ? "ExternalAuthoritative makes every client a trusted server: take it out of the mechanisms, and plan a"
                        + " connector for the hosts that relay."
                : "ANONYMOUS LOGON may send to any recipient on it: remove that right, and plan a connector for the hosts"
                        + " that relay.";
    }
}

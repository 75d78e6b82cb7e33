package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** Clients from the Internet may relay without logging on, by whatever method. */
public final class OpenRelay implements Rule {

    @Override
    public String id() {
        return "open-relay";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            Relay relay = Relay.through(subject, connector);
            AddressSet open = relay.fromInternet();
            if (open.isEmpty()) {
                continue;
            }
            // Setup's ranges are meant to be open; there the right is what is wrong.
            if (connector.isDefault()) {
                findings.add(finding(subject, connector, relay, open)
                        .at(Grant.ofRelay(connector))
                        .from(open));
                continue;
            }
            for (Offence offence : Offence.of(connector, open)) {
                findings.add(offence.place(finding(subject, connector, relay, offence.clients())));
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, Connector connector, Relay relay, AddressSet open) {
        String message = RelayPhrase.who(relay, open) + " "
                + RelayPhrase.verb(relay, open) + " through " + Phrase.name(connector) + " without logging on. "
                + advice(connector)
                + RelayPhrase.doubt(relay, open);
        return Finding.on(connector, this, Severity.CRITICAL, message).shownBy(subject.witness(connector, open));
    }

    private static String advice(Connector connector) {
        boolean trusted = connector.isExternallySecured();
        if (connector.isDefault()) {
            return trusted
                    ? "ExternalAuthoritative makes every client a trusted server: take it out of the mechanisms, and give"
                            + " the hosts that need it a connector of their own."
                    : "ANONYMOUS LOGON may send to any recipient there: remove that right, and give the hosts that need it"
                            + " a connector of their own.";
        }
        return trusted
                ? "ExternalAuthoritative trusts all clients as servers of the organization: leave only the hosts that need"
                        + " it in the ranges."
                : "ANONYMOUS LOGON may send to any recipient there: leave only the hosts that need it in the ranges.";
    }
}

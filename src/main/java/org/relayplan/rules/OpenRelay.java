package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
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
        AddressSet internet = subject.network(BuiltInNetwork.INTERNET);
        for (Connector connector : subject.model().connectors()) {
            AddressSet open = subject.relayClients(connector).and(internet);
            if (open.isEmpty()) {
                continue;
            }
            boolean sure = subject.analysis().reach(connector).surely().overlaps(open);
            String message = Phrase.addresses(open) + " of the Internet " + (sure ? "relay" : "may relay")
                    + " through \"" + connector.name() + "\" without logging on. " + reason(connector);
            findings.add(Finding.on(connector, this, Severity.CRITICAL, message)
                    .at("remoteIPRanges", Ranges.largestThatMeets(connector, open))
                    .from(open)
                    .shownBy(subject.witness(connector, open)));
        }
        return findings;
    }

    private static String reason(Connector connector) {
        return connector.isExternallySecured()
                ? "ExternalAuthoritative trusts every client of its ranges as a server of the organization."
                : "ANONYMOUS LOGON may submit mail there for any recipient.";
    }
}

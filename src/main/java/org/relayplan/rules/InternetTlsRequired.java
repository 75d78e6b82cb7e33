package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Servers on the Internet that cannot encrypt get no mail in. */
public final class InternetTlsRequired implements Rule {

    @Override
    public String id() {
        return "internet-tls-required";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!Entrance.isInternet(connector)
                    || !connector.settings().isTrue(Parameter.REQUIRE_TLS)
                    // Without Tls Exchange refuses the setting.
                    || !connector.authMechanism().contains(AuthMechanism.TLS)) {
                continue;
            }
            AddressSet clients =
                    subject.analysis().reach(connector).all().and(subject.network(BuiltInNetwork.INTERNET));
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " refuses mail without TLS from "
                        + Entrance.strangers(subject, clients)
                        + ": senders that can't encrypt get 451 5.7.3, and their mail never arrives. Set RequireTLS to $false"
                        + " there; STARTTLS is offered all the same.";
                findings.add(Flaw.of(subject, this, Severity.MEDIUM, connector, "requireTLS", clients, message));
            }
        }
        return findings;
    }
}

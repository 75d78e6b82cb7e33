package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;

/** A connector for the Internet or for mail programs cannot encrypt. */
public final class TlsNotOffered implements Rule {

    @Override
    public String id() {
        return "tls-not-offered";
    }

    @Override
    public Set<String> yieldsTo() {
        return Set.of("stig-internal-tls");
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            boolean meant = Entrance.isInternet(connector) || Entrance.isClient(connector);
            if (!meant || connector.authMechanism().contains(AuthMechanism.TLS) || isToldOtherwise(connector)) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " is " + Entrance.kind(connector)
                        + " and offers no STARTTLS, so all that " + Phrase.addresses(clients) + " "
                        + Phrase.verb(clients, "sends", "send")
                        + " crosses the net in clear text. Add Tls to AuthMechanism.";
                findings.add(Flaw.of(subject, this, Severity.MEDIUM, connector, "authMechanism", clients, message));
            }
        }
        return findings;
    }

    /** By cleartext-basic-auth as worse, or by auth-mechanism-combination because Exchange refuses it. */
    private static boolean isToldOtherwise(Connector connector) {
        return connector.authMechanism().contains(AuthMechanism.BASIC_AUTH)
                || connector.authMechanism().contains(AuthMechanism.BASIC_AUTH_REQUIRE_TLS)
                || connector.settings().isTrue(Parameter.REQUIRE_TLS)
                || connector.origin() != Origin.SETUP && connector.settings().isTrue(Parameter.DOMAIN_SECURE_ENABLED);
    }
}

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
import org.relayplan.model.Parameter;

/** Clients may send their password in clear text. */
public final class CleartextBasicAuth implements Rule {

    @Override
    public String id() {
        return "cleartext-basic-auth";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            Set<AuthMechanism> mechanisms = connector.authMechanism();
            // BasicAuthRequireTLS without Tls offers no logon at all; auth-mechanism-combination tells of it.
            if (!mechanisms.contains(AuthMechanism.BASIC_AUTH)
                    || mechanisms.contains(AuthMechanism.BASIC_AUTH_REQUIRE_TLS)) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (clients.isEmpty()) {
                continue;
            }
            String message = Phrase.sentence(Phrase.addresses(clients)) + " may send passwords in clear text to "
                    + Phrase.name(connector)
                    + ": it offers BasicAuth without BasicAuthRequireTLS." + reason(connector)
                    + " Add " + (mechanisms.contains(AuthMechanism.TLS) ? "" : "Tls and ") + "BasicAuthRequireTLS"
                    + " to AuthMechanism, or take BasicAuth out if nobody logs on there.";
            findings.add(Finding.on(connector, this, Severity.HIGH, message)
                    .at("authMechanism")
                    .from(clients)
                    .shownBy(subject.witness(connector, clients)));
        }
        return findings;
    }

    private static String reason(Connector connector) {
        return connector.settings().isTrue(Parameter.REQUIRE_TLS)
                ? " RequireTLS doesn't help: it refuses MAIL before STARTTLS, but AUTH LOGIN is offered before that, too."
                : " AUTH LOGIN stands in the answer to EHLO before STARTTLS, and what follows it is merely encoded.";
    }
}

package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Exchange servers do not encrypt among each other, for more than the few that are meant. */
public final class AnonymousTlsSuppressed implements Rule {

    @Override
    public String id() {
        return "anonymous-tls-suppressed";
    }

    private static final BigInteger WIDE = BigInteger.valueOf(256);

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!isSuppressed(connector)) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (clients.count().compareTo(WIDE) >= 0) {
                String message = Phrase.name(connector) + " hides X-ANONYMOUSTLS from " + Phrase.addresses(clients)
                        + ", so Exchange servers among them send in clear text, or don't get their mail through."
                        + " SuppressXAnonymousTls is for a connector of its own, with the addresses of the servers beyond a WAN"
                        + " optimizer only: set it to $false here.";
                findings.add(
                        Flaw.of(subject, this, Severity.HIGH, connector, "suppressXAnonymousTls", clients, message));
            }
        }
        return findings;
    }

    /** Without ExchangeServer there is nothing to hide. */
    private static boolean isSuppressed(Connector connector) {
        return connector.enabled()
                && connector.settings().isTrue(Parameter.SUPPRESS_X_ANONYMOUS_TLS)
                && connector.authMechanism().contains(AuthMechanism.EXCHANGE_SERVER);
    }

    @Override
    public List<String> notExamined(Subject subject) {
        List<String> suppressed = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (isSuppressed(connector)) {
                suppressed.add(Phrase.quoted(connector.identity()));
            }
        }
        return suppressed.isEmpty()
                ? List.of()
                : List.of("SuppressXAnonymousTls is $true on " + Phrase.list(suppressed)
                        + ". Servers can log on there only if UseDowngradedExchangeServerAuth is $true on the transport"
                        + " service, which no model says: look with Get-TransportService.");
    }
}

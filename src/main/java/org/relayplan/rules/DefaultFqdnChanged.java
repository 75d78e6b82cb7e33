package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/** The connector over which Exchange servers hand mail to each other shows another name than its server's. */
public final class DefaultFqdnChanged implements Rule {

    @Override
    public String id() {
        return "default-fqdn-changed";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                if (!isForServers(server, connector) || !isChanged(server, connector)) {
                    continue;
                }
                // With ExchangeServer, Exchange refuses a foreign name; that is told already.
                boolean refused = connector.authMechanism().contains(AuthMechanism.EXCHANGE_SERVER)
                        && !OwnFqdn.isOf(server, connector);
                if (!refused) {
                    String name = connector.settings().get(Parameter.FQDN).text();
                    String message = "The Fqdn of " + Phrase.name(connector) + " is "
                            + (name.isEmpty() ? "$null" : Phrase.quoted(name)) + " instead of its server's "
                            + Phrase.quoted(server.fqdn().orElse(""))
                            + ". Over this connector Mailbox servers hand mail to each other, and with another name that stops:"
                            + " set it back. What clients see first is Banner, on another connector.";
                    findings.add(
                            Finding.on(connector, this, Severity.HIGH, message).at("fqdn"));
                }
            }
        }
        return findings;
    }

    /** Default, of the service that queues; on 2010 there is but one service. */
    private static boolean isForServers(Server server, Connector connector) {
        return connector.isDefault() && connector.name().equalsIgnoreCase("Default " + server.name());
    }

    /** Whether it surely is not the full name; nobody knows where the server's isn't stated. */
    private static boolean isChanged(Server server, Connector connector) {
        return connector.settings().isStated(Parameter.FQDN)
                && server.fqdn().isPresent()
                && !connector
                        .settings()
                        .get(Parameter.FQDN)
                        .text()
                        .equalsIgnoreCase(server.fqdn().get());
    }
}

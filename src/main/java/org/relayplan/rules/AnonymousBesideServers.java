package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.PermissionGroup;

/** Anybody may submit where Exchange servers are trusted, on a connector that setup did not make. */
public final class AnonymousBesideServers implements Rule {

    @Override
    public String id() {
        return "anonymous-beside-servers";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            boolean both = connector.permissionGroups().contains(PermissionGroup.ANONYMOUS_USERS)
                    && connector.permissionGroups().contains(PermissionGroup.EXCHANGE_SERVERS)
                    && connector.authMechanism().contains(AuthMechanism.EXCHANGE_SERVER);
            // Setup's own for the Internet has both; with ExternalAuthoritative other rules tell.
            if (!both || connector.isDefault() || connector.isExternallySecured()) {
                continue;
            }
            AddressSet clients = subject.clients(connector, Capability.SUBMIT, Certainty.YES);
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " takes mail without logon from " + Phrase.addresses(clients)
                        + ", and has ExchangeServers beside AnonymousUsers: one entry too many in its rights, and strangers"
                        + " are trusted like servers. Leave servers to the connectors of setup, or give each its own.";
                findings.add(Flaw.of(subject, this, Severity.MEDIUM, connector, "permissionGroups", clients, message));
            }
        }
        return findings;
    }
}

package org.relayplan.rules;

import java.util.List;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;

/** Permission groups of a connector that grant nobody anything, for lack of a mechanism. */
final class IdleGroups {

    private IdleGroups() {}

    /** Groups whose members can't log on as such, so that nobody ever has their rights (facts, A10). */
    static void find(Connector connector, Rule rule, List<Finding> findings) {
        Set<AuthMechanism> mechanisms = connector.authMechanism();
        Set<PermissionGroup> groups = connector.permissionGroups();
        if (groups.contains(PermissionGroup.EXCHANGE_USERS) && !connector.offersLogon()) {
            note(connector, rule, "ExchangeUsers without Integrated or BasicAuth: no user can log on there", findings);
        }
        if (groups.contains(PermissionGroup.EXCHANGE_SERVERS)
                && !mechanisms.contains(AuthMechanism.EXCHANGE_SERVER)
                && !connector.isExternallySecured()) {
            note(
                    connector,
                    rule,
                    "ExchangeServers without ExchangeServer: no server can prove that it is one",
                    findings);
        }
        boolean mutual =
                mechanisms.contains(AuthMechanism.TLS) && connector.settings().isTrue(Parameter.DOMAIN_SECURE_ENABLED);
        // Setup itself leaves the group so on an Edge server.
        if (groups.contains(PermissionGroup.PARTNERS) && !mutual && !connector.isDefault()) {
            note(
                    connector,
                    rule,
                    "Partners without Tls and DomainSecureEnabled: no partner is ever known as one",
                    findings);
        }
    }

    private static void note(Connector connector, Rule rule, String flaw, List<Finding> findings) {
        String message = Phrase.name(connector) + " has " + flaw
                + ". Mail from them is judged as anonymous. Add the mechanism, or take the group out.";
        findings.add(Finding.on(connector, rule, Severity.LOW, message).at("permissionGroups"));
    }
}

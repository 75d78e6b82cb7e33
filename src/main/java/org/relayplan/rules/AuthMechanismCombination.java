package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;

/** Settings about logon and trust that Exchange refuses together, or of which one has no effect without another. */
public final class AuthMechanismCombination implements Rule {

    @Override
    public String id() {
        return "auth-mechanism-combination";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                if (connector.origin() != Origin.SETUP) {
                    refused(server, connector, findings);
                    if (connector.enabled()) {
                        IdleGroups.find(connector, this, findings);
                    }
                }
            }
        }
        return findings;
    }

    /** Mutual TLS with a partner also takes his domain in lists that no model holds (Set-TransportConfig page). */
    @Override
    public List<String> notExamined(Subject subject) {
        List<String> secured = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.enabled()
                    && connector.settings().isStated(Parameter.DOMAIN_SECURE_ENABLED)
                    && connector.settings().isTrue(Parameter.DOMAIN_SECURE_ENABLED)
                    && connector.authMechanism().contains(AuthMechanism.TLS)
                    && !connector.isExternallySecured()) {
                secured.add(Phrase.quoted(connector.identity()));
            }
        }
        return secured.isEmpty()
                ? List.of()
                : List.of("DomainSecureEnabled is $true on " + Phrase.list(secured)
                        + ". Mutual TLS is in force only for domains in TLSReceiveDomainSecureList, which no model says: look"
                        + " with Get-TransportConfig.");
    }

    /** What New- and Set-ReceiveConnector don't take (facts auth-mechanisms, A2 to A7 and A11). */
    private void refused(Server server, Connector connector, List<Finding> findings) {
        Set<AuthMechanism> mechanisms = connector.authMechanism();
        boolean tls = mechanisms.contains(AuthMechanism.TLS);
        boolean basic = mechanisms.contains(AuthMechanism.BASIC_AUTH);
        if (mechanisms.contains(AuthMechanism.BASIC_AUTH_REQUIRE_TLS) && !(tls && basic)) {
            String missing = basic ? "Tls" : tls ? "BasicAuth" : "BasicAuth and Tls";
            refuse(
                    connector,
                    "authMechanism",
                    "has BasicAuthRequireTLS without " + missing,
                    "Add " + missing,
                    findings);
        }
        if (connector.isExternallySecured() && mechanisms.size() > (tls ? 2 : 1)) {
            String flaw = "has ExternalAuthoritative beside other mechanisms than Tls";
            refuse(connector, "authMechanism", flaw, "Leave only Tls beside it, or nothing", findings);
        }
        if (connector.isExternallySecured()
                && !connector.permissionGroups().contains(PermissionGroup.EXCHANGE_SERVERS)) {
            String flaw = "has ExternalAuthoritative without ExchangeServers in PermissionGroups";
            String fix = "Set both in one command: the mechanism gives its clients the rights of that group";
            refuse(connector, "permissionGroups", flaw, fix, findings);
        }
        if (connector.settings().isTrue(Parameter.REQUIRE_TLS) && !tls) {
            refuse(connector, "requireTLS", "has RequireTLS without Tls in AuthMechanism", "Add Tls", findings);
        }
        if (connector.settings().isTrue(Parameter.DOMAIN_SECURE_ENABLED)
                && !(tls && !connector.isExternallySecured())) {
            String flaw = tls
                    ? "has DomainSecureEnabled beside ExternalAuthoritative"
                    : "has DomainSecureEnabled without Tls in AuthMechanism";
            String fix =
                    (tls ? "Take ExternalAuthoritative out" : "Add Tls") + ", or set DomainSecureEnabled to $false";
            refuse(connector, "domainSecureEnabled", flaw, fix, findings);
        }
        if (mechanisms.contains(AuthMechanism.EXCHANGE_SERVER) && !OwnFqdn.isOf(server, connector)) {
            String name = connector.settings().get(Parameter.FQDN).text();
            String flaw = "has ExchangeServer and the Fqdn " + Phrase.quoted(name) + ", which is no name of its server";
            String fix = "Use the server's full name, its short name or $null; what clients see first is Banner";
            refuse(connector, "fqdn", flaw, fix, findings);
        }
        if (connector.settings().isTrue(Parameter.BINARY_MIME_ENABLED)
                && !connector.settings().isTrue(Parameter.CHUNKING_ENABLED)) {
            String flaw = "has BinaryMimeEnabled without ChunkingEnabled";
            refuse(connector, "chunkingEnabled", flaw, "Enable both or neither", findings);
        }
    }

    private void refuse(Connector connector, String property, String flaw, String fix, List<Finding> findings) {
        String message =
                Phrase.name(connector) + " " + flaw + ". New- and Set-ReceiveConnector refuse that. " + fix + ".";
        findings.add(Finding.on(connector, this, Severity.HIGH, message).at(property));
    }
}

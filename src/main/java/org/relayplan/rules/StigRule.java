package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;

/**
 * A setting that DISA's guides want, for whatever reason; judged only with {@code --profile stig}.
 *
 * @param id the rule
 * @param scope which connectors it is asked of
 * @param parameter the setting
 */
record StigRule(String id, Scope scope, Parameter parameter) implements Rule {

    /** Connectors by what they are meant for, which is never guessed. */
    enum Scope {
        ALL,
        INTERNET,
        INTERNAL
    }

    /** Every rule of the profile that isn't one of the catalogue, sorted by id. */
    static List<Rule> all() {
        return List.of(
                new StigRule("stig-anonymous-internal", Scope.INTERNAL, Parameter.PERMISSION_GROUPS),
                new StigRule("stig-auth-mechanism", Scope.INTERNET, Parameter.AUTH_MECHANISM),
                new StigRule("stig-chunking", Scope.ALL, Parameter.CHUNKING_ENABLED),
                new StigRule("stig-connection-timeout", Scope.ALL, Parameter.CONNECTION_TIMEOUT),
                new StigRule("stig-domain-secure", Scope.INTERNET, Parameter.DOMAIN_SECURE_ENABLED),
                new StigRule("stig-hop-count", Scope.ALL, Parameter.MAX_HOP_COUNT),
                new StigRule("stig-inbound-connections", Scope.INTERNET, Parameter.MAX_INBOUND_CONNECTION),
                new StigRule("stig-internal-tls", Scope.INTERNAL, Parameter.AUTH_MECHANISM),
                new StigRule("stig-message-size", Scope.INTERNET, Parameter.MAX_MESSAGE_SIZE),
                new StigRule("stig-recipient-limit", Scope.ALL, Parameter.MAX_RECIPIENTS_PER_MESSAGE),
                new StigRule("stig-tarpit", Scope.ALL, Parameter.TARPIT_INTERVAL));
    }

    @Override
    public Set<String> yieldsTo() {
        return id.equals("stig-auth-mechanism") ? Set.of("cleartext-basic-auth", "tls-not-offered") : Set.of();
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            Optional<StigRequirement> requirement = StigRequirement.of(id, server);
            if (requirement.isPresent()) {
                for (Connector connector : subject.analysis().connectors(server)) {
                    if (isAsked(connector)) {
                        judge(server, connector, requirement.get().severity(), findings);
                    }
                }
            }
        }
        return findings;
    }

    private boolean isAsked(Connector connector) {
        return switch (scope) {
            case ALL -> true;
            case INTERNET -> Entrance.isInternet(connector);
            case INTERNAL -> isInternal(connector);
        };
    }

    private static boolean isInternal(Connector connector) {
        return connector.purpose().isPresent()
                && switch (connector.purpose().get()) {
                    case RELAY, CLIENT, SERVERS -> true;
                    case INTERNET, PARTNER, HYBRID -> false;
                };
    }

    private void judge(Server server, Connector connector, Severity severity, List<Finding> findings) {
        String fault = switch (parameter) {
            case PERMISSION_GROUPS ->
                connector.permissionGroups().contains(PermissionGroup.ANONYMOUS_USERS)
                        ? " lets in AnonymousUsers, and the STIG wants nobody anonymous on internal connectors."
                        : "";
            case AUTH_MECHANISM -> authMechanism(connector);
            default -> StigValue.fault(parameter, server, connector);
        };
        if (!fault.isEmpty()) {
            findings.add(Finding.on(connector, this, severity, Phrase.name(connector) + fault)
                    .at(parameter.text()));
        }
    }

    private String authMechanism(Connector connector) {
        boolean tls = connector.authMechanism().contains(AuthMechanism.TLS);
        if (scope == Scope.INTERNAL) {
            return tls ? "" : " has no Tls in AuthMechanism, and the STIG wants internal connectors to encrypt.";
        }
        boolean wanted = tls
                && connector.authMechanism().contains(AuthMechanism.BASIC_AUTH)
                && connector.authMechanism().contains(AuthMechanism.BASIC_AUTH_REQUIRE_TLS)
                && connector.authMechanism().size() == 3;
        return wanted
                ? ""
                : " has another AuthMechanism than Tls, BasicAuth, BasicAuthRequireTLS, which the STIG wants towards the"
                        + " Internet.";
    }
}

package org.relayplan.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One receive connector on one server, placeholders filled in.
 *
 * @param server name of its server as the model spells it
 * @param name unique on its server, without regard to case
 * @param role the service that answers for it
 * @param origin planned, or made by setup
 * @param usage what New-ReceiveConnector was or is to be told
 * @param purpose what it is meant for, if somebody said so
 * @param owner who answers for it
 * @param bindings where it listens
 * @param remoteIPRanges which clients it takes, in the order written
 * @param authMechanism how clients may log on or are trusted
 * @param permissionGroups who may do what, by groups
 * @param extendedRights who may do what, beyond the groups
 * @param settings everything else
 * @param suppress findings accepted for it
 */
public record Connector(
        String server,
        String name,
        TransportRole role,
        Origin origin,
        Optional<Usage> usage,
        Optional<Purpose> purpose,
        Optional<String> owner,
        List<Binding> bindings,
        List<RemoteRange> remoteIPRanges,
        Set<AuthMechanism> authMechanism,
        Set<PermissionGroup> permissionGroups,
        ExtendedRights extendedRights,
        Settings settings,
        List<Suppression> suppress) {

    /** Keeps its own copies; the range list is shared if it can't change, for many servers have the same one. */
    public Connector {
        bindings = List.copyOf(bindings);
        remoteIPRanges = List.copyOf(remoteIPRanges);
        authMechanism = authMechanism.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(authMechanism));
        permissionGroups =
                permissionGroups.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(permissionGroups));
        suppress = List.copyOf(suppress);
    }

    /** Whether it takes connections at all. */
    public boolean enabled() {
        return settings.isTrue(Parameter.ENABLED);
    }

    /** Whether setup made it. */
    public boolean isDefault() {
        return origin != Origin.STATED;
    }

    /** Whether every session is trusted without logon (AuthMechanism ExternalAuthoritative). */
    public boolean isExternallySecured() {
        return authMechanism.contains(AuthMechanism.EXTERNAL_AUTHORITATIVE);
    }

    /** Whether clients can log on with an account. */
    public boolean offersLogon() {
        return authMechanism.contains(AuthMechanism.BASIC_AUTH) || authMechanism.contains(AuthMechanism.INTEGRATED);
    }

    /** {@code Server\Name}, as Exchange prints identities. */
    public String identity() {
        return server + "\\" + name;
    }

    /** The same connector with other ranges. */
    public Connector withRanges(List<RemoteRange> ranges) {
        return new Connector(
                server,
                name,
                role,
                origin,
                usage,
                purpose,
                owner,
                bindings,
                ranges,
                authMechanism,
                permissionGroups,
                extendedRights,
                settings,
                suppress);
    }
}

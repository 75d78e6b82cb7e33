package org.relayplan.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What each permission group grants to whom (receive connectors page, permission groups; SIDs and the legacy group's
 * two denies from the deployment permissions reference).
 */
public final class GroupRights {

    private static final Set<ExtendedRight> ANONYMOUS = EnumSet.of(
            ExtendedRight.ACCEPT_HEADERS_ROUTING,
            ExtendedRight.ACCEPT_ANY_SENDER,
            ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
            ExtendedRight.SUBMIT);
    private static final Set<ExtendedRight> USERS = EnumSet.of(
            ExtendedRight.ACCEPT_HEADERS_ROUTING,
            ExtendedRight.BYPASS_ANTI_SPAM,
            ExtendedRight.ACCEPT_ANY_RECIPIENT,
            ExtendedRight.SUBMIT);
    private static final Set<ExtendedRight> TRUSTED = EnumSet.of(
            ExtendedRight.ACCEPT_HEADERS_ROUTING,
            ExtendedRight.BYPASS_ANTI_SPAM,
            ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT,
            ExtendedRight.ACCEPT_ANY_RECIPIENT,
            ExtendedRight.ACCEPT_ANY_SENDER,
            ExtendedRight.ACCEPT_AUTHENTICATION_FLAG,
            ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
            ExtendedRight.ACCEPT_EXCH50,
            ExtendedRight.SUBMIT);
    private static final Set<ExtendedRight> FORGED_HEADERS =
            EnumSet.of(ExtendedRight.ACCEPT_HEADERS_FOREST, ExtendedRight.ACCEPT_HEADERS_ORGANIZATION);
    private static final Set<ExtendedRight> SERVERS = EnumSet.allOf(ExtendedRight.class);
    private static final Set<ExtendedRight> PARTNERS =
            EnumSet.of(ExtendedRight.ACCEPT_HEADERS_ROUTING, ExtendedRight.SUBMIT);

    private GroupRights() {}

    /** Whether the group grants that right to that principal. */
    public static boolean allows(PermissionGroup group, WellKnownPrincipal user, ExtendedRight right) {
        return allowed(group, user).contains(right);
    }

    private static Set<ExtendedRight> allowed(PermissionGroup group, WellKnownPrincipal user) {
        return switch (group) {
            case ANONYMOUS_USERS -> user == WellKnownPrincipal.ANONYMOUS_LOGON ? ANONYMOUS : Set.of();
            case EXCHANGE_USERS -> user == WellKnownPrincipal.AUTHENTICATED_USERS ? USERS : Set.of();
            case EXCHANGE_LEGACY_SERVERS -> user == WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP ? TRUSTED : Set.of();
            case PARTNERS -> user == WellKnownPrincipal.PARTNER_SERVERS ? PARTNERS : Set.of();
            case EXCHANGE_SERVERS ->
                switch (user) {
                    case EXTERNALLY_SECURED_SERVERS -> TRUSTED;
                    case EXCHANGE_SERVERS, HUB_TRANSPORT_SERVERS, EDGE_TRANSPORT_SERVERS -> SERVERS;
                    default -> Set.of();
                };
            case CUSTOM -> Set.of();
        };
    }

    /** Whether the group denies that right to that principal; only setup's denies for the legacy group exist. */
    public static boolean denies(PermissionGroup group, WellKnownPrincipal user, ExtendedRight right) {
        return group == PermissionGroup.EXCHANGE_LEGACY_SERVERS
                && user == WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP
                && FORGED_HEADERS.contains(right);
    }

    /** Everything the group grants to that principal, in the order of the rights. */
    public static List<ExtendedRight> of(PermissionGroup group, WellKnownPrincipal user) {
        List<ExtendedRight> rights = new ArrayList<>();
        for (ExtendedRight right : ExtendedRight.values()) {
            if (allows(group, user, right)) {
                rights.add(right);
            }
        }
        return rights;
    }
}

package org.relayplan.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What New-ReceiveConnector derives from the usage (its page, usage types; receive connectors page). */
public final class UsageDefaults {

    private UsageDefaults() {}

    /** The permission groups the usage gives. */
    public static Set<PermissionGroup> permissionGroups(Usage usage, boolean edge) {
        return switch (usage) {
            case CLIENT -> EnumSet.of(PermissionGroup.EXCHANGE_USERS);
            case INTERNAL ->
                edge
                        ? EnumSet.of(PermissionGroup.EXCHANGE_SERVERS)
                        : EnumSet.of(PermissionGroup.EXCHANGE_SERVERS, PermissionGroup.EXCHANGE_LEGACY_SERVERS);
            case INTERNET -> EnumSet.of(PermissionGroup.ANONYMOUS_USERS);
            case PARTNER -> EnumSet.of(PermissionGroup.PARTNERS);
            case CUSTOM -> EnumSet.noneOf(PermissionGroup.class);
        };
    }

    /** The mechanisms the usage gives. */
    public static Set<AuthMechanism> authMechanism(Usage usage) {
        return switch (usage) {
            case CLIENT ->
                EnumSet.of(
                        AuthMechanism.TLS,
                        AuthMechanism.INTEGRATED,
                        AuthMechanism.BASIC_AUTH,
                        AuthMechanism.BASIC_AUTH_REQUIRE_TLS);
            case INTERNAL -> EnumSet.of(AuthMechanism.TLS, AuthMechanism.EXCHANGE_SERVER);
            case INTERNET, PARTNER, CUSTOM -> EnumSet.of(AuthMechanism.TLS);
        };
    }

    /** The bindings the usage gives; empty where they are required. */
    public static Optional<List<Binding>> bindings(Usage usage) {
        return switch (usage) {
            case CLIENT -> Optional.of(List.of(new Binding(AddressFamily.IPV4.any(), 587)));
            case INTERNAL -> Optional.of(List.of(new Binding(AddressFamily.IPV4.any(), 25)));
            case INTERNET, PARTNER, CUSTOM -> Optional.empty();
        };
    }

    /** The ranges the usage gives; empty where they are required. */
    public static Optional<List<RemoteRange>> remoteIPRanges(Usage usage) {
        return usage == Usage.INTERNET ? Optional.of(List.of(StockConnectors.ALL_IPV4)) : Optional.empty();
    }

    /** Whether the page says that New takes no Bindings with this usage; a Set afterwards does. */
    public static boolean refusesBindings(Usage usage) {
        return usage == Usage.CLIENT || usage == Usage.INTERNAL;
    }

    /** Whether the page says that New takes no RemoteIPRanges with this usage; a Set afterwards does. */
    public static boolean refusesRemoteIPRanges(Usage usage) {
        return usage == Usage.INTERNET;
    }
}

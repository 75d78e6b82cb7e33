package org.relayplan.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connectors that setup creates, by version and role (receive connectors page; values from a public 2019 export;
 * 2010 names from the STIG and deployment pages, its settings likely only).
 */
public final class StockConnectors {

    static final RemoteRange ALL_IPV4 = all(AddressFamily.IPV4, "0.0.0.0-255.255.255.255");
    private static final RemoteRange ALL_IPV6 = all(AddressFamily.IPV6, "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    private static final List<RemoteRange> EVERYONE = List.of(ALL_IPV6, ALL_IPV4);

    private static final Set<AuthMechanism> LOGON = EnumSet.of(
            AuthMechanism.TLS,
            AuthMechanism.INTEGRATED,
            AuthMechanism.BASIC_AUTH,
            AuthMechanism.BASIC_AUTH_REQUIRE_TLS);
    private static final Set<AuthMechanism> LOGON_AND_SERVERS =
            EnumSet.range(AuthMechanism.TLS, AuthMechanism.EXCHANGE_SERVER);
    private static final Set<PermissionGroup> ANONYMOUS_AND_SERVERS = EnumSet.of(
            PermissionGroup.ANONYMOUS_USERS, PermissionGroup.EXCHANGE_SERVERS, PermissionGroup.EXCHANGE_LEGACY_SERVERS);
    private static final Set<PermissionGroup> USERS_AND_SERVERS = EnumSet.of(
            PermissionGroup.EXCHANGE_USERS, PermissionGroup.EXCHANGE_SERVERS, PermissionGroup.EXCHANGE_LEGACY_SERVERS);

    private StockConnectors() {}

    private static RemoteRange all(AddressFamily family, String text) {
        return new RemoteRange(
                text, RangeForm.LOW_HIGH, family.all(), false, Ownership.NONE, Optional.empty(), List.of());
    }

    /** The names setup gives on such a server, in its order. */
    public static List<String> names(Server server) {
        List<String> names = new ArrayList<>();
        for (Connector connector : all(server)) {
            names.add(connector.name());
        }
        return names;
    }

    /** What setup creates on such a server under that name, in any case. */
    public static Optional<Connector> named(Server server, String name) {
        for (Connector connector : all(server)) {
            if (connector.name().equalsIgnoreCase(name)) {
                return Optional.of(connector);
            }
        }
        return Optional.empty();
    }

    /**
     * The connector that no such server works without: mail between servers comes in by it, and what the front end
     * takes goes on to it (receive connectors page). Empty for a server without a transport service.
     */
    public static Optional<String> vital(Server server) {
        List<Connector> all = all(server);
        for (Connector connector : all) {
            if (connector.role() == TransportRole.HUB) {
                return Optional.of(connector.name());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).name());
    }

    /** Every connector setup creates on such a server, whether or not it still exists. */
    public static List<Connector> all(Server server) {
        List<Connector> made = new ArrayList<>();
        for (TransportRole role : server.transportRoles()) {
            switch (role) {
                case FRONTEND -> frontend(server, made);
                case HUB -> hub(server, made);
                case SOLE -> {
                    if (server.isEdge()) {
                        edge(server, made);
                    } else {
                        hub2010(server, made);
                    }
                }
            }
        }
        return made;
    }

    private static void frontend(Server server, List<Connector> made) {
        Map<Parameter, SettingValue> inbound = settings(server);
        set(inbound, Parameter.PROTOCOL_LOGGING_LEVEL, "Verbose");
        set(inbound, Parameter.DOMAIN_SECURE_ENABLED, "True");
        TransportRole role = TransportRole.FRONTEND;
        made.add(stock(server, "Default Frontend ", role, 25, LOGON_AND_SERVERS, ANONYMOUS_AND_SERVERS, inbound));
        Map<Parameter, SettingValue> client = settings(server);
        clientSubmission(client);
        Set<PermissionGroup> users = EnumSet.of(PermissionGroup.EXCHANGE_USERS);
        made.add(stock(server, "Client Frontend ", role, 587, LOGON, users, client));
        Map<Parameter, SettingValue> outbound = settings(server);
        set(outbound, Parameter.PROTOCOL_LOGGING_LEVEL, "Verbose");
        set(outbound, Parameter.DOMAIN_SECURE_ENABLED, "True");
        set(outbound, Parameter.TARPIT_INTERVAL, "00:00:00");
        Set<PermissionGroup> servers = EnumSet.of(PermissionGroup.EXCHANGE_SERVERS);
        made.add(stock(server, "Outbound Proxy Frontend ", role, 717, LOGON_AND_SERVERS, servers, outbound));
    }

    private static void hub(Server server, List<Connector> made) {
        Map<Parameter, SettingValue> internal = settings(server);
        set(internal, Parameter.SIZE_ENABLED, "EnabledWithoutValue");
        set(internal, Parameter.MAX_RECIPIENTS_PER_MESSAGE, "5000");
        set(internal, Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE, "unlimited");
        set(internal, Parameter.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, "100");
        TransportRole role = TransportRole.HUB;
        made.add(stock(server, "Default ", role, 2525, LOGON_AND_SERVERS, USERS_AND_SERVERS, internal));
        Map<Parameter, SettingValue> client = settings(server);
        clientSubmission(client);
        Set<PermissionGroup> proxied = EnumSet.of(PermissionGroup.EXCHANGE_USERS, PermissionGroup.EXCHANGE_SERVERS);
        made.add(stock(server, "Client Proxy ", role, 465, LOGON_AND_SERVERS, proxied, client));
    }

    private static void hub2010(Server server, List<Connector> made) {
        Map<Parameter, SettingValue> internal = settings(server);
        set(internal, Parameter.MAX_INBOUND_CONNECTION, "unlimited");
        made.add(stock(server, "Default ", TransportRole.SOLE, 25, LOGON_AND_SERVERS, USERS_AND_SERVERS, internal));
        Map<Parameter, SettingValue> client = settings(server);
        clientSubmission(client);
        Set<PermissionGroup> users = EnumSet.of(PermissionGroup.EXCHANGE_USERS);
        made.add(stock(server, "Client ", TransportRole.SOLE, 587, LOGON, users, client));
    }

    /** Edge binds and takes IPv4 only, and its local hop count stays as New leaves it. */
    private static void edge(Server server, List<Connector> made) {
        Connector both = stock(
                server,
                "Default internal receive connector ",
                TransportRole.SOLE,
                25,
                EnumSet.of(AuthMechanism.TLS, AuthMechanism.EXCHANGE_SERVER),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS, PermissionGroup.EXCHANGE_SERVERS, PermissionGroup.PARTNERS),
                Settings.standard(server));
        made.add(new Connector(
                both.server(),
                both.name(),
                both.role(),
                both.origin(),
                both.usage(),
                both.purpose(),
                both.owner(),
                List.of(new Binding(AddressFamily.IPV4.any(), 25)),
                List.of(ALL_IPV4),
                both.authMechanism(),
                both.permissionGroups(),
                both.extendedRights(),
                both.settings(),
                both.suppress()));
    }

    private static Map<Parameter, SettingValue> settings(Server server) {
        Map<Parameter, SettingValue> values = Settings.standard(server);
        set(values, Parameter.MAX_LOCAL_HOP_COUNT, "5");
        return values;
    }

    private static void clientSubmission(Map<Parameter, SettingValue> values) {
        set(values, Parameter.ENABLE_AUTH_GSSAPI, "True");
        set(values, Parameter.MESSAGE_RATE_LIMIT, "5");
        set(values, Parameter.MESSAGE_RATE_SOURCE, "User");
    }

    private static void set(Map<Parameter, SettingValue> values, Parameter parameter, String text) {
        values.put(parameter, SettingText.trusted(parameter.type(), text).orElseThrow());
    }

    private static Connector stock(
            Server server,
            String prefix,
            TransportRole role,
            int port,
            Set<AuthMechanism> mechanisms,
            Set<PermissionGroup> groups,
            Map<Parameter, SettingValue> values) {
        return new Connector(
                server.name(),
                prefix + server.name(),
                role,
                Origin.SETUP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Binding(AddressFamily.IPV6.any(), port), new Binding(AddressFamily.IPV4.any(), port)),
                EVERYONE,
                mechanisms,
                groups,
                ExtendedRights.NONE,
                new Settings(values, Set.of()),
                List.of());
    }
}

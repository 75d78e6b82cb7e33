package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.TransportRole;
import org.relayplan.model.Usage;

/**
 * The connectors of one server in plain values, drawn from a universe so small that connectors compete for clients,
 * share bindings and shadow each other all the time.
 */
public record ChangeWorld(List<Plug> plugs) {

    static final String ANONYMOUS = "NT AUTHORITY\\ANONYMOUS LOGON";
    static final String EVERYONE = "Everyone";
    static final String APPLICATION = "CONTOSO\\app";
    static final String DEFAULT = "Default Frontend EX01";

    /** A range of 10.0.0.x, or everything. */
    record Span(long low, long high) {
        static final Span ALL = new Span(0, 0xFFFF_FFFFL);

        boolean contains(long client) {
            return low <= client && client <= high;
        }

        long size() {
            return high - low + 1;
        }

        String text() {
            return low == high ? dotted(low) : dotted(low) + "-" + dotted(high);
        }
    }

    /** An entry beyond the groups: {@code +}, {@code !} (deny) or {@code -} (missing), who, which right. */
    record Entry(char kind, String user, ExtendedRight right) {}

    record Plug(
            String name,
            boolean enabled,
            boolean hub,
            List<String> bindings,
            List<Span> spans,
            boolean external,
            Set<PermissionGroup> groups,
            List<Entry> entries,
            int limit) {

        boolean isDefault() {
            return name.equals(DEFAULT);
        }
    }

    static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    static final List<String> LOCALS = List.of("0.0.0.0:25", "10.1.1.1:25", "0.0.0.0:587", "10.1.1.1:587");

    static final List<Long> CLIENTS = clients();

    private static List<Long> clients() {
        List<Long> clients = new ArrayList<>(List.of(0L, 0xFFFF_FFFFL, (10L << 24) - 1));
        for (int i = 0; i <= 9; i++) {
            clients.add((10L << 24) + i);
        }
        return clients;
    }

    public static Arbitrary<ChangeWorld> worlds() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        plug("A"),
                        plug("B"),
                        plug("C"),
                        defaultFrontend(),
                        Arbitraries.integers().between(0, 7))
                .as((hasDefault, a, b, c, stock, which) -> {
                    List<Plug> plugs = new ArrayList<>();
                    if ((which & 1) > 0) {
                        plugs.add(a);
                    }
                    if ((which & 2) > 0) {
                        plugs.add(b);
                    }
                    if ((which & 4) > 0) {
                        plugs.add(c);
                    }
                    if (hasDefault) {
                        plugs.add(stock);
                    }
                    return new ChangeWorld(legal(plugs));
                });
    }

    /** What Exchange takes: no two of one service alike, no two services on one port. */
    private static List<Plug> legal(List<Plug> plugs) {
        List<Plug> legal = new ArrayList<>();
        for (Plug plug : plugs) {
            boolean clashes = false;
            for (Plug other : legal) {
                boolean shared = plug.bindings().stream().anyMatch(other.bindings()::contains);
                boolean ports = plug.bindings().stream()
                        .anyMatch(one -> other.bindings().stream()
                                .anyMatch(two -> port(one).equals(port(two))));
                clashes |= plug.hub() == other.hub()
                        ? shared && Set.copyOf(plug.spans()).equals(Set.copyOf(other.spans()))
                        : ports;
            }
            if (!clashes) {
                legal.add(plug);
            }
        }
        return legal;
    }

    private static String port(String local) {
        return local.substring(local.lastIndexOf(':'));
    }

    private static Arbitrary<Plug> plug(String name) {
        Arbitrary<Span> span = Combinators.combine(Arbitraries.integers().between(0, 7), Arbitraries.of(0, 0, 0, 1, 2))
                .as((low, more) -> new Span((10L << 24) + low, (10L << 24) + low + more));
        Arbitrary<Boolean> often = Arbitraries.of(true, true, true, false);
        return Combinators.combine(
                        often,
                        Arbitraries.of(false, false, false, false, true),
                        Arbitraries.of("0.0.0.0:25", "0.0.0.0:25", "10.1.1.1:25", "0.0.0.0:587")
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        span.list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.subsetOf(PermissionGroup.ANONYMOUS_USERS, PermissionGroup.EXCHANGE_SERVERS),
                        entries(),
                        Arbitraries.of(1, 2))
                .as((enabled, hub, bindings, spans, external, groups, entries, limit) -> new Plug(
                        name, enabled, hub, bindings, spans, external, groups(external, groups), entries, limit));
    }

    private static Arbitrary<Plug> defaultFrontend() {
        return Combinators.combine(Arbitraries.of(true, true, true, false), entries(), Arbitraries.of(1, 2))
                .as((enabled, entries, limit) -> new Plug(
                        DEFAULT,
                        enabled,
                        false,
                        List.of("0.0.0.0:25"),
                        List.of(Span.ALL),
                        false,
                        EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                        entries,
                        limit));
    }

    private static Set<PermissionGroup> groups(boolean external, Set<PermissionGroup> groups) {
        Set<PermissionGroup> all = EnumSet.noneOf(PermissionGroup.class);
        all.addAll(groups);
        if (external) {
            all.add(PermissionGroup.EXCHANGE_SERVERS);
        }
        return all;
    }

    private static Arbitrary<List<Entry>> entries() {
        return Arbitraries.of(
                        new Entry('+', ANONYMOUS, ExtendedRight.ACCEPT_ANY_RECIPIENT),
                        new Entry('+', ANONYMOUS, ExtendedRight.ACCEPT_ANY_RECIPIENT),
                        new Entry('+', ANONYMOUS, ExtendedRight.SUBMIT),
                        new Entry('!', ANONYMOUS, ExtendedRight.SUBMIT),
                        new Entry('!', ANONYMOUS, ExtendedRight.ACCEPT_ANY_RECIPIENT),
                        new Entry('-', ANONYMOUS, ExtendedRight.ACCEPT_ANY_SENDER),
                        new Entry('+', EVERYONE, ExtendedRight.ACCEPT_ANY_RECIPIENT),
                        new Entry('+', APPLICATION, ExtendedRight.ACCEPT_ANY_RECIPIENT))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }

    /** The same as the product knows it; what is stated is everything, so that nothing is left as found. */
    public Model model() {
        Server server = new Server(
                "EX01",
                Optional.of("ex01.contoso.com"),
                EnumSet.of(ServerRole.MAILBOX),
                ExchangeVersion.V2019,
                List.of(address("10.1.1.1")),
                Optional.empty(),
                List.of(DEFAULT));
        List<Connector> connectors = new ArrayList<>();
        plugs.forEach(plug -> connectors.add(connector(server, plug)));
        return new Model(Organization.UNSTATED, List.of(server), connectors, List.of(), List.of(), List.of());
    }

    private static Connector connector(Server server, Plug plug) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Settings.standard(server));
        values.put(Parameter.ENABLED, new SettingValue.BooleanValue(plug.enabled()));
        values.put(Parameter.MESSAGE_RATE_LIMIT, new SettingValue.NumberValue(plug.limit()));
        values.put(Parameter.BARE_LINEFEED_REJECTION_ENABLED, new SettingValue.BooleanValue(plug.limit() == 2));
        return new Connector(
                server.name(),
                plug.name(),
                plug.hub() ? TransportRole.HUB : TransportRole.FRONTEND,
                plug.isDefault() ? Origin.AMENDED : Origin.STATED,
                plug.isDefault() ? Optional.empty() : Optional.of(Usage.CUSTOM),
                Optional.empty(),
                Optional.empty(),
                plug.bindings().stream().map(ChangeWorld::binding).toList(),
                plug.spans().stream().map(span -> range(span.text())).toList(),
                plug.external() ? EnumSet.of(AuthMechanism.EXTERNAL_AUTHORITATIVE) : EnumSet.of(AuthMechanism.TLS),
                plug.groups(),
                rights(plug.entries()),
                new Settings(
                        values,
                        EnumSet.of(
                                Parameter.TRANSPORT_ROLE,
                                Parameter.BINDINGS,
                                Parameter.REMOTE_IP_RANGES,
                                Parameter.ENABLED,
                                Parameter.AUTH_MECHANISM,
                                Parameter.PERMISSION_GROUPS,
                                Parameter.MESSAGE_RATE_LIMIT,
                                Parameter.BARE_LINEFEED_REJECTION_ENABLED)),
                List.of());
    }

    private static ExtendedRights rights(List<Entry> entries) {
        List<RightsEntry> all = new ArrayList<>();
        for (Entry entry : entries) {
            all.add(new RightsEntry(
                    Principal.of(entry.user()),
                    List.of(entry.right()),
                    entry.kind() == '!',
                    false,
                    entry.kind() == '-'));
        }
        return new ExtendedRights(true, all);
    }

    private static Address address(String text) {
        try {
            return AddressText.address(text);
        } catch (InvalidText e) {
            throw new AssertionError(e);
        }
    }

    private static Binding binding(String text) {
        try {
            return Binding.read(text);
        } catch (InvalidText e) {
            throw new AssertionError(e);
        }
    }

    private static RemoteRange range(String text) {
        try {
            return RangeText.read(text);
        } catch (InvalidText e) {
            throw new AssertionError(e);
        }
    }
}

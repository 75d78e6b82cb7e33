package org.relayplan.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.World;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Model;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;

/**
 * Two models of a fleet of at most three servers, as worlds of plain numbers: each server with its connectors, the
 * addresses that are its own, and what each connector trusts its clients with.
 */
record TwoWorlds(Map<String, Host> before, Map<String, Host> after) {

    private static final List<String> ADDRESSES = List.of("10.1.1.1", "10.1.1.3", "fd00::1", "fd00::2");

    /** One server. */
    record Host(World world, List<String> addresses, List<Trust> trusts) {

        Trust trust(int connector) {
            return trusts.get(connector % trusts.size());
        }
    }

    /** What a connector gives, in the words of the outputs; what isn't named is no. */
    enum Trust {
        NOTHING(Map.of()),
        SUBMIT(Map.of("submit", "yes", "spoof", "yes")),
        RELAY(Map.of("submit", "yes", "spoof", "yes", "relay", "yes")),
        /** Nobody saw the permissions. */
        UNSEEN(Map.of(
                "submit", "yes",
                "spoof", "yes",
                "relay", "unknown",
                "bypassAntiSpam", "unknown",
                "bypassSizeLimit", "unknown",
                "forgeHeaders", "unknown",
                "actAsInternal", "unknown")),
        /** Accounts may log on, and without the right to any sender nobody knows whether they relay. */
        LOGON(Map.of("afterLogon.submit", "yes", "afterLogon.relay", "unknown", "afterLogon.bypassAntiSpam", "yes"));

        private final Map<String, String> rights;

        Trust(Map<String, String> rights) {
            this.rights = rights;
        }

        /** What decides that right, and no other: equal words where two kinds of trust leave it open alike. */
        String ground(String right) {
            boolean afterLogon = right.startsWith("afterLogon.");
            if (this == NOTHING || (this == LOGON) != afterLogon) {
                return "nothing";
            }
            return switch (right) {
                case "submit", "spoof" -> "the group";
                case "relay" -> name();
                default -> this == UNSEEN ? "unseen" : "the group";
            };
        }

        String get(String right) {
            return rights.getOrDefault(right, "no");
        }

        Connector on(Connector connector) {
            var tls = EnumSet.of(AuthMechanism.TLS);
            var anonymous = EnumSet.of(PermissionGroup.ANONYMOUS_USERS);
            return switch (this) {
                case NOTHING ->
                    Built.trusting(connector, tls, EnumSet.noneOf(PermissionGroup.class), ExtendedRights.NONE);
                case SUBMIT -> connector;
                case RELAY -> Built.relaying(connector);
                case UNSEEN -> Built.trusting(connector, tls, anonymous, ExtendedRights.UNKNOWN);
                case LOGON ->
                    Built.trusting(
                            connector,
                            EnumSet.of(AuthMechanism.TLS, AuthMechanism.BASIC_AUTH),
                            EnumSet.of(PermissionGroup.EXCHANGE_USERS),
                            ExtendedRights.NONE);
            };
        }
    }

    static Arbitrary<TwoWorlds> all() {
        Arbitrary<Map<String, Host>> fleet = fleet();
        // Mostly the new one is made of the old one by few changes, as people make them.
        Arbitrary<TwoWorlds> near = fleet.flatMap(before -> Combinators.combine(
                        Arbitraries.of(List.copyOf(before.keySet())), hosts(), Arbitraries.of(0, 0, 1, 2, 3, 4))
                .as((name, other, kind) -> new TwoWorlds(before, changed(before, name, other, kind))));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, near),
                net.jqwik.api.Tuple.of(1, Combinators.combine(fleet, fleet()).as(TwoWorlds::new)));
    }

    private static Map<String, Host> changed(Map<String, Host> before, String name, Host other, int kind) {
        Map<String, Host> after = new TreeMap<>(before);
        Host host = before.get(name);
        List<World.Plug> plugs = new ArrayList<>(host.world().connectors());
        switch (kind) {
            case 0 -> {
                plugs.set(0, other.world().connectors().get(0));
                after.put(name, new Host(measured(plugs, host), host.addresses(), host.trusts()));
            }
            case 1 -> after.put(name, new Host(host.world(), other.addresses(), host.trusts()));
            case 2 -> after.put(name, new Host(host.world(), host.addresses(), other.trusts()));
            case 3 -> {
                plugs.add(other.world().connectors().get(0));
                after.put(name, new Host(measured(plugs, host), host.addresses(), host.trusts()));
            }
            default -> after.remove(name);
        }
        return after.isEmpty() ? before : after;
    }

    private static World measured(List<World.Plug> plugs, Host host) {
        return new World(plugs, host.world().measured());
    }

    private static Arbitrary<Map<String, Host>> fleet() {
        // Equal hosts on several servers are frequent: a fleet is made of few kinds.
        return Combinators.combine(
                        hosts().list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of("EX01", "EX02", "EX03")
                                .list()
                                .uniqueElements()
                                .ofMinSize(1),
                        Arbitraries.integers().between(0, 5))
                .as((kinds, names, spread) -> {
                    Map<String, Host> fleet = new TreeMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        Host kind = kinds.get((i + spread) % kinds.size());
                        // What was measured holds for the whole organization.
                        World world = new World(
                                kind.world().connectors(), kinds.get(0).world().measured());
                        fleet.put(names.get(i), new Host(world, kind.addresses(), kind.trusts()));
                    }
                    return fleet;
                });
    }

    private static Arbitrary<Host> hosts() {
        return Combinators.combine(
                        World.worlds(),
                        Arbitraries.of(ADDRESSES).list().uniqueElements(),
                        Arbitraries.of(Trust.class).list().ofMinSize(1).ofMaxSize(4))
                .as(Host::new);
    }

    static Model model(Map<String, Host> fleet) {
        List<Server> servers = new ArrayList<>();
        List<Connector> connectors = new ArrayList<>();
        fleet.forEach((name, host) -> {
            Server server =
                    Built.server(name, ExchangeVersion.V2019, host.addresses().toArray(new String[0]));
            servers.add(server);
            List<Connector> made = host.world().model().connectors();
            for (int i = 0; i < made.size(); i++) {
                connectors.add(Built.on(server, host.trust(i).on(plain(made.get(i)))));
            }
        });
        Optional<org.relayplan.model.SelectionOrder> measured =
                fleet.values().iterator().next().world().measured();
        return Built.model(Built.measured(Built.accepting("contoso.com"), measured), servers, connectors);
    }

    /** Without the rights that the world gave it. */
    private static Connector plain(Connector connector) {
        return Built.trusting(
                connector,
                EnumSet.of(AuthMechanism.TLS),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                ExtendedRights.NONE);
    }
}

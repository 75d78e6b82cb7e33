package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relayplan.analysis.Built;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/**
 * One server and sixteen clients, numbered from 0, so that everything can be tried one by one; what follows from it is
 * worked out from the numbers alone, by trying.
 *
 * @param six whether all of it is IPv6
 */
record SmallWorld(boolean six, List<Plug> plugs) {

    static final int CLIENTS = 16;

    /** The places a client can connect to, as address and port; address 0 stands for those that nobody named. */
    static final List<Integer> PORTS = List.of(2601, 2602);

    /**
     * A connector.
     *
     * @param sockets where it listens: 10 times the address (0 is every one) and the port's number
     * @param spans pairs of first and last client
     */
    record Plug(boolean enabled, boolean hub, boolean relays, List<Integer> sockets, List<List<Integer>> spans) {

        boolean takes(int client) {
            return size(client) > 0;
        }

        /** Size of the smallest span with the client, or 0. */
        int size(int client) {
            int best = 0;
            for (List<Integer> span : spans) {
                int size = span.get(1) - span.get(0) + 1;
                if (span.get(0) <= client && client <= span.get(1) && (best == 0 || size < best)) {
                    best = size;
                }
            }
            return best;
        }

        boolean listens(int address, int port) {
            return sockets.contains(port) || sockets.contains(10 * address + port);
        }

        boolean listensToAny(int port) {
            return sockets.contains(port);
        }

        /** Whether it listens at that very address alone. */
        boolean isSpecific(int address, int port) {
            return address > 0 && sockets.contains(10 * address + port);
        }
    }

    static Arbitrary<SmallWorld> worlds() {
        Arbitrary<List<Integer>> span = Combinators.combine(
                        Arbitraries.integers().between(0, CLIENTS - 1), Arbitraries.of(0, 0, 1, 1, 2, 3, 3, 5, 7, 15))
                .as((low, more) -> List.of(low, Math.min(CLIENTS - 1, low + more)));
        Arbitrary<Plug> plug = Combinators.combine(
                        Arbitraries.of(true, true, true, true, true, false),
                        Arbitraries.of(false, false, false, false, true),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 0, 0, 10, 20, 1)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        span.list().ofMinSize(1).ofMaxSize(3))
                .as(Plug::new);
        return Combinators.combine(
                        Arbitraries.of(true, false), plug.list().ofMinSize(1).ofMaxSize(5))
                .as(SmallWorld::new);
    }

    /**
     * Worlds in which the first connector often answers nobody: it takes a wide span, and several others take parts.
     */
    static Arbitrary<SmallWorld> crowded() {
        Arbitrary<Integer> socket = Arbitraries.of(0, 0, 0, 10);
        Arbitrary<Plug> wide = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(4, 7), socket)
                .as((relays, last, at) -> new Plug(true, false, relays, List.of(at), List.of(List.of(0, last))));
        Arbitrary<List<Integer>> part = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3))
                .as((low, more) -> List.of(low, Math.min(7, low + more)));
        Arbitrary<Plug> narrow = Combinators.combine(
                        Arbitraries.of(true, false),
                        socket,
                        part.list().ofMinSize(1).ofMaxSize(3))
                .as((relays, at, spans) -> new Plug(true, false, relays, List.of(at), spans));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        wide,
                        narrow.list().ofMinSize(2).ofMaxSize(5))
                .as((six, first, others) -> {
                    List<Plug> plugs = new ArrayList<>(List.of(first));
                    plugs.addAll(others);
                    return new SmallWorld(six, plugs);
                });
    }

    /** The connectors that come first for a client at a place, in either order of precedence, each service its own. */
    Set<Integer> winners(int client, int address, int port) {
        Set<Integer> winners = new TreeSet<>();
        for (int i = 0; i < plugs.size(); i++) {
            boolean byRange = isCandidate(i, client, address, port);
            boolean byBinding = byRange;
            for (int j = 0; j < plugs.size(); j++) {
                if (isCandidate(i, client, address, port)
                        && isCandidate(j, client, address, port)
                        && plugs.get(i).hub() == plugs.get(j).hub()) {
                    int size = Integer.compare(
                            plugs.get(j).size(client), plugs.get(i).size(client));
                    int specific = Boolean.compare(
                            plugs.get(i).isSpecific(address, port), plugs.get(j).isSpecific(address, port));
                    byRange &= !(size < 0 || size == 0 && specific < 0);
                    byBinding &= !(specific < 0 || specific == 0 && size < 0);
                }
            }
            if (byRange || byBinding) {
                winners.add(i);
            }
        }
        return winners;
    }

    boolean isCandidate(int plug, int client, int address, int port) {
        Plug one = plugs.get(plug);
        return one.enabled() && one.listens(address, port) && one.takes(client);
    }

    /** The addresses somebody named or, as 0, the others; of those at which something listens on the port. */
    List<Integer> addresses(int port) {
        List<Integer> addresses = new ArrayList<>();
        for (int address = 0; address < 3; address++) {
            for (Plug plug : plugs) {
                if (plug.enabled()
                        && (plug.listensToAny(port) || plug.isSpecific(address, port))
                        && !addresses.contains(address)) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    /** The clients as the product knows them. */
    AddressSet set(Iterable<Integer> clients) {
        List<AddressRange> ranges = new ArrayList<>();
        for (int client : clients) {
            ranges.add(AddressRange.of(Built.address(text(client))));
        }
        return AddressSet.of(ranges);
    }

    private String text(int client) {
        return six ? "fd00:9::" + Integer.toHexString(client) : "10.9.0." + client;
    }

    private String socket(int socket) {
        String address = six
                ? List.of("[::]", "[fd00::1]", "[fd00::2]").get(socket / 10)
                : List.of("0.0.0.0", "10.1.1.1", "10.1.1.2").get(socket / 10);
        return address + ":" + PORTS.get(socket % 10);
    }

    static Server server() {
        return Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.2", "fd00::1", "fd00::2");
    }

    /** The model of it; connectors are called by their numbers. */
    Model model(List<Expectation> expectations) {
        List<Connector> made = new ArrayList<>();
        for (int i = 0; i < plugs.size(); i++) {
            Plug plug = plugs.get(i);
            List<String> sockets = plug.sockets().stream().map(this::socket).toList();
            List<String> spans = plug.spans().stream()
                    .map(span -> text(span.get(0)) + "-" + text(span.get(1)))
                    .toList();
            Connector connector = Built.connector(server(), "" + i, sockets, spans);
            connector = plug.relays() ? Built.relaying(connector) : connector;
            connector = plug.hub() ? Built.in(TransportRole.HUB, connector) : connector;
            made.add(plug.enabled() ? connector : Built.disabled(connector));
        }
        return new Model(Built.accepting("contoso.com"), List.of(server()), made, expectations, List.of(), List.of());
    }
}

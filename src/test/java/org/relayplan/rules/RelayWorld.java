package org.relayplan.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relayplan.analysis.Built;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.DomainType;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Model;
import org.relayplan.model.Network;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Organization;
import org.relayplan.model.Ownership;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Probes;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/**
 * Relays of one server in a universe of 1,024 IPv4 and 1,024 IPv6 addresses, the lower half of each on the Internet,
 * the upper half private; in steps of 64 addresses, so that four of them are wide. Numbers for the oracle; texts for
 * the product.
 *
 * @param plugs the connectors in order
 * @param owned the public addresses that belong to the organization, if any do
 * @param wildcard whether {@code *} is an accepted domain
 */
record RelayWorld(List<Plug> plugs, Optional<Span> owned, boolean wildcard) {

    static final int SIZE = 1024;
    static final int STEP = 64;
    private static final long BASE4 = 0x0A00_0000L - SIZE / 2;
    private static final long HIGH6 = 0xFC00_0000_0000_0000L;
    static final List<String> LOCALS = List.of("0.0.0.0:25", "10.1.1.1:25", "[::]:25");
    private static final String ANONYMOUS = "NT AUTHORITY\\ANONYMOUS LOGON";

    /** How a connector relays. */
    enum Method {
        NONE,
        PLAIN,
        TRUSTED,
        BOTH,
        /** Without the sender rights, which Exchange was seen to ignore. */
        SENDERLESS,
        /** Nobody has seen the rights. */
        UNSEEN;

        /** Whether a client relays, or may for all that is known to be enforced. */
        boolean relays() {
            return this != NONE && this != UNSEEN;
        }

        boolean trusts() {
            return this == TRUSTED || this == BOTH;
        }
    }

    /** A connector. */
    record Plug(Method method, boolean enabled, boolean hub, Set<String> bindings, List<Span> spans) {}

    /** From one number of the universe to another, both included. */
    record Span(boolean six, int low, int high) {

        int size() {
            return high - low + 1;
        }

        boolean has(boolean family, int number) {
            return six == family && low <= number && number <= high;
        }

        String text() {
            return address(six, low) + (low == high ? "" : "-" + address(six, high));
        }
    }

    static boolean isLowerHalf(int number) {
        return number < SIZE / 2;
    }

    static Address address(boolean six, int number) {
        if (!six) {
            return new Address(AddressFamily.IPV4, 0, BASE4 + number);
        }
        int offset = number - SIZE / 2;
        return new Address(AddressFamily.IPV6, offset < 0 ? HIGH6 - 1 : HIGH6, offset);
    }

    static Arbitrary<RelayWorld> worlds() {
        Arbitrary<Optional<Span>> owned = spans().map(span -> new Span(span.six(), span.low() / 2, span.high() / 2))
                .optional(0.4);
        return Combinators.combine(drawn().list().ofMinSize(1).ofMaxSize(4), owned, Arbitraries.of(false, false, true))
                .as(RelayWorld::new);
    }

    private static Arbitrary<Plug> drawn() {
        return Combinators.combine(
                        Arbitraries.of(Method.values()),
                        Arbitraries.of(true, true, true, true, false),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(LOCALS).set().ofMinSize(1).ofMaxSize(3),
                        spans().list().ofMaxSize(5))
                .as(Plug::new);
    }

    /** Whole steps, or one address at the edge of one. */
    private static Arbitrary<Span> spans() {
        Arbitrary<Integer> step = Arbitraries.integers().between(0, SIZE / STEP - 1);
        return Combinators.combine(Arbitraries.of(true, false), step, Arbitraries.of(-1, -1, 0, 1, 2, 3, 4, 9, 15))
                .as((six, from, further) -> {
                    int low = from * STEP;
                    int last = Math.min(SIZE / STEP - 1, from + further);
                    return new Span(six, low, further < 0 ? low : last * STEP + STEP - 1);
                });
    }

    Model model() {
        Server server = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        List<Connector> connectors = new ArrayList<>();
        for (int i = 0; i < plugs.size(); i++) {
            Plug plug = plugs.get(i);
            List<String> ranges = plug.spans().stream().map(Span::text).toList();
            Connector connector = Built.connector(server, "c" + i, List.copyOf(plug.bindings()), ranges);
            connector = with(plug.method(), connector);
            connector = Built.in(plug.hub() ? TransportRole.HUB : TransportRole.FRONTEND, connector);
            connectors.add(plug.enabled() ? connector : Built.disabled(connector));
        }
        return Built.model(organization(), List.of(server), connectors);
    }

    private Organization organization() {
        List<Network> networks = new ArrayList<>();
        if (owned.isPresent()) {
            List<RemoteRange> ranges = List.of(Built.range(owned.get().text()));
            networks.add(new Network("public", NetworkKind.INTERNET_OWNED, ranges, Ownership.NONE));
        }
        List<AcceptedDomain> domains = new ArrayList<>();
        domains.add(new AcceptedDomain("contoso.com", DomainType.AUTHORITATIVE));
        if (wildcard) {
            domains.add(new AcceptedDomain("*", DomainType.INTERNAL_RELAY));
        }
        return new Organization(true, true, domains, networks, Probes.NONE, Optional.empty());
    }

    private static Connector with(Method method, Connector connector) {
        Set<AuthMechanism> tls = EnumSet.of(AuthMechanism.TLS);
        Set<AuthMechanism> external = EnumSet.of(AuthMechanism.EXTERNAL_AUTHORITATIVE);
        Set<PermissionGroup> anonymous = EnumSet.of(PermissionGroup.ANONYMOUS_USERS);
        Set<PermissionGroup> servers = EnumSet.of(PermissionGroup.EXCHANGE_SERVERS);
        ExtendedRights relay =
                new ExtendedRights(true, List.of(Built.allow(ANONYMOUS, ExtendedRight.ACCEPT_ANY_RECIPIENT)));
        ExtendedRights senderless = new ExtendedRights(
                true, List.of(Built.allow(ANONYMOUS, ExtendedRight.SUBMIT, ExtendedRight.ACCEPT_ANY_RECIPIENT)));
        return switch (method) {
            case NONE -> connector;
            case PLAIN -> Built.trusting(connector, tls, anonymous, relay);
            case TRUSTED -> Built.trusting(connector, external, servers, ExtendedRights.NONE);
            case BOTH -> Built.trusting(connector, external, servers, relay);
            case SENDERLESS -> Built.trusting(connector, tls, Set.of(), senderless);
            case UNSEEN -> Built.trusting(connector, tls, anonymous, ExtendedRights.UNKNOWN);
        };
    }

    /** The numbers of a family that a set of addresses has; fails on one outside the universe. */
    static boolean[] numbers(boolean six, org.relayplan.model.AddressSet set) {
        boolean[] numbers = new boolean[SIZE];
        AddressFamily family = six ? AddressFamily.IPV6 : AddressFamily.IPV4;
        for (AddressRange range : set.ranges()) {
            if (range.family() == family) {
                int low =
                        range.lower().value().subtract(address(six, 0).value()).intValueExact();
                int high =
                        range.upper().value().subtract(address(six, 0).value()).intValueExact();
                for (int i = low; i <= high; i++) {
                    numbers[i] = true;
                }
            }
        }
        return numbers;
    }
}

package org.relayplan.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/**
 * A server's connectors as plain numbers, drawn from a universe so small that ties, nesting and overlaps are frequent;
 * the numbers are for the oracle, the texts made of them for the product.
 *
 * @param connectors the connectors in order
 * @param measured which order of precedence was measured, if any
 */
public record World(List<Plug> connectors, Optional<SelectionOrder> measured) {

    static final List<BigInteger> POINTS4 = points(32, 31);
    static final List<BigInteger> POINTS6 = points(128, 63, 64, 127);
    private static final List<String> LOCALS = List.of(
            "0.0.0.0:25",
            "0.0.0.0:25",
            "10.1.1.1:25",
            "10.1.1.2:25",
            "0.0.0.0:587",
            "[::]:25",
            "[::]:25",
            "[fd00::1]:25");

    /**
     * A connector.
     *
     * @param hub whether it belongs to the transport service instead of the frontend
     */
    public record Plug(boolean enabled, boolean hub, boolean relays, List<String> bindings, List<Span> ranges) {}

    /**
     * A range.
     *
     * @param spelling which of its possible spellings to use: 0 is the shortest, -1 from low to high
     */
    public record Span(boolean six, BigInteger low, BigInteger high, int spelling) {

        BigInteger size() {
            return high.subtract(low).add(BigInteger.ONE);
        }

        boolean contains(BigInteger client) {
            return low.compareTo(client) <= 0 && client.compareTo(high) <= 0;
        }

        /** Whether the product can't tell if it means one address or all. */
        boolean bareAny() {
            return high.signum() == 0 && text().equals(World.text(six, low));
        }

        String text() {
            List<String> texts = texts();
            return texts.get(Math.floorMod(spelling, texts.size()));
        }

        Span spelled(int other) {
            return new Span(six, low, high, other);
        }

        /** Every way to write it: alone, as a block by prefix or mask, from low to high. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            if (low.equals(high)) {
                texts.add(World.text(six, low));
            }
            int bits = six ? 128 : 32;
            int host = size().bitLength() - 1;
            if (size().bitCount() == 1 && low.getLowestSetBit() < 0 | low.getLowestSetBit() >= host) {
                texts.add(World.text(six, low) + "/" + (bits - host));
                if (!six) {
                    BigInteger mask = BigInteger.ONE.shiftLeft(32).subtract(size());
                    texts.add(World.text(false, low) + "(" + World.text(false, mask) + ")");
                }
            }
            texts.add(World.text(six, low) + "-" + World.text(six, high));
            return texts;
        }
    }

    /** Addresses near every place where unsigned arithmetic goes wrong: 0, the ends, and each bit given. */
    private static List<BigInteger> points(int bits, int... edges) {
        List<BigInteger> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            points.add(BigInteger.valueOf(i));
            points.add(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(i + 1)));
        }
        for (int edge : edges) {
            for (int i = -2; i < 3; i++) {
                points.add(BigInteger.ONE.shiftLeft(edge).add(BigInteger.valueOf(i)));
            }
        }
        points.sort(null);
        return List.copyOf(points);
    }

    public static String text(boolean six, BigInteger address) {
        StringBuilder out = new StringBuilder();
        int step = six ? 16 : 8;
        for (int shift = six ? 112 : 24; shift >= 0; shift -= step) {
            int part = address.shiftRight(shift).intValue() & (1 << step) - 1;
            out.append(out.isEmpty() ? "" : six ? ":" : ".").append(six ? Integer.toHexString(part) : part);
        }
        return out.toString();
    }

    public static List<BigInteger> points(boolean six) {
        return six ? POINTS6 : POINTS4;
    }

    public static Arbitrary<World> worlds() {
        Arbitrary<Optional<SelectionOrder>> measured = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Optional.empty())),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of(SelectionOrder.values()).map(Optional::of)));
        return Combinators.combine(plugs().list().ofMinSize(1).ofMaxSize(5), measured)
                .as(World::new);
    }

    private static Arbitrary<Plug> plugs() {
        Arbitrary<Boolean> often = Arbitraries.of(true, true, true, true, false);
        Arbitrary<List<String>> bindings =
                Arbitraries.of(LOCALS).list().uniqueElements().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        often,
                        often.map(front -> !front),
                        Arbitraries.of(true, false),
                        bindings,
                        spans().list().ofMaxSize(4))
                .as(Plug::new);
    }

    static Arbitrary<Span> spans() {
        return Arbitraries.of(false, false, true)
                .flatMap(six -> Combinators.combine(
                                Arbitraries.integers().between(0, points(six).size() - 1),
                                Arbitraries.of(0, 0, 0, 1, 1, 2, 3, 5, 100),
                                Arbitraries.integers().between(0, 3))
                        .as((low, further, spelling) -> new Span(
                                six,
                                points(six).get(low),
                                points(six).get(Math.min(points(six).size() - 1, low + further)),
                                spelling)));
    }

    /** The server that stands for all of them. */
    static Server server() {
        return Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.3", "fd00::1");
    }

    /** The connector's name carries its position, so that it can be found again after shuffling. */
    public Model model() {
        return model(Built.accepting("contoso.com"));
    }

    Model model(Organization organization) {
        List<Connector> made = new ArrayList<>();
        for (int i = 0; i < connectors.size(); i++) {
            Plug plug = connectors.get(i);
            Connector connector = Built.connector(
                    server(),
                    "c" + i,
                    plug.bindings(),
                    plug.ranges().stream().map(Span::text).toList());
            connector = plug.relays() ? Built.relaying(connector) : connector;
            connector = plug.hub() ? Built.in(TransportRole.HUB, connector) : connector;
            made.add(plug.enabled() ? connector : Built.disabled(connector));
        }
        return Built.model(Built.measured(organization, measured), List.of(server()), made);
    }

    Analysis analysis() {
        return new Analysis(model());
    }
}

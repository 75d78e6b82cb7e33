package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;

/** The cut of the address space against selection done by brute force. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SegmentsProperties {

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Provide
    Arbitrary<World.Span> spans() {
        return World.spans();
    }

    @Property
    void segments_are_ordered_disjoint_complete_and_adjoining_ones_differ(@ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        for (Listener listener : analysis.listeners()) {
            boolean six = isSix(listener);
            BigInteger next = BigInteger.ZERO;
            Answer before = null;
            for (Segment segment : analysis.segments(listener).all()) {
                assertEquals(next, number(segment.addresses().lower()));
                BigInteger upper = number(segment.addresses().upper());
                assertTrue(next.compareTo(upper) <= 0);
                assertNotEquals(before, segment.answer());
                before = segment.answer();
                next = upper.add(BigInteger.ONE);
            }
            assertEquals(BigInteger.ONE.shiftLeft(six ? 128 : 32), next);
        }
    }

    @Property
    void each_address_gets_the_answer_that_brute_force_gives(@ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        SelectionOracle oracle = new SelectionOracle(world);
        for (Listener listener : analysis.listeners()) {
            boolean six = isSix(listener);
            for (BigInteger client : World.points(six)) {
                SelectionOracle.Verdict expected =
                        oracle.select(listener.local().toString(), six, client);
                Answer answer =
                        analysis.segments(listener).at(address(six, client)).answer();
                String where = listener.local() + " from " + World.text(six, client);
                assertEquals(expected.connectors(), positions(answer.connectors()), where);
                assertEquals(expected.mayBeRefused(), answer.connectors().isEmpty() || answer.mayBeRefused(), where);
                assertEquals(expected.outcome(), answer.outcome().text(), where);
            }
        }
    }

    @Property
    void every_place_that_a_binding_or_the_server_names_is_a_listener_and_no_other(@ForAll("worlds") World world) {
        Set<String> expected = new TreeSet<>();
        for (World.Plug plug : world.connectors()) {
            for (String binding : plug.enabled() ? plug.bindings() : List.<String>of()) {
                expected.add(binding);
                if (binding.startsWith("0.0.0.0")) {
                    expected.add("10.1.1.1" + binding.substring(7));
                    expected.add("10.1.1.3" + binding.substring(7));
                } else if (binding.startsWith("[::]")) {
                    expected.add("[fd00::1]" + binding.substring(4));
                }
            }
        }
        Set<String> found = new TreeSet<>();
        for (Listener listener : world.analysis().listeners()) {
            assertTrue(found.add(listener.local().toString()), "twice");
        }
        assertEquals(expected, found);
    }

    @Property
    void the_order_of_connectors_and_ranges_changes_no_answer(@ForAll("worlds") World world, @ForAll long seed) {
        Random random = new Random(seed);
        List<World.Plug> shuffled = new ArrayList<>();
        for (World.Plug plug : world.connectors()) {
            List<World.Span> ranges = new ArrayList<>(plug.ranges());
            List<String> bindings = new ArrayList<>(plug.bindings());
            Collections.shuffle(ranges, random);
            Collections.shuffle(bindings, random);
            shuffled.add(new World.Plug(plug.enabled(), plug.hub(), plug.relays(), bindings, ranges));
        }
        World inside = new World(shuffled, world.measured());
        assertEquals(told(world.analysis()), told(inside.analysis()));

        List<Connector> connectors = new ArrayList<>(world.model().connectors());
        Collections.shuffle(connectors, random);
        Analysis outside = new Analysis(
                Built.model(world.model().organization(), world.model().servers(), connectors));
        assertEquals(told(world.analysis()), told(outside));
    }

    @Property
    void the_spelling_of_a_range_changes_no_answer(@ForAll("worlds") World world, @ForAll long seed) {
        Random random = new Random(seed);
        List<World.Plug> spelled = new ArrayList<>();
        for (World.Plug plug : world.connectors()) {
            List<World.Span> ranges = new ArrayList<>();
            for (World.Span range : plug.ranges()) {
                // A bare 0.0.0.0 or :: has two meanings, another spelling of it one.
                ranges.add(range.high().signum() == 0 ? range : range.spelled(random.nextInt(4)));
            }
            spelled.add(new World.Plug(plug.enabled(), plug.hub(), plug.relays(), plug.bindings(), ranges));
        }
        World other = new World(spelled, world.measured());
        assertEquals(told(world.analysis()), told(other.analysis()));
    }

    /** Two connectors on one binding: the one whose matching entry is smaller answers, so halving an entry may win. */
    @Property
    void splitting_a_range_changes_the_answer_exactly_where_the_size_of_the_entry_decides(
            @ForAll("spans") World.Span mine, @ForAll("spans") World.Span other, @ForAll long seed) {
        if (mine.low().equals(mine.high()) || other.six() != mine.six() || other.bareAny()) {
            return;
        }
        BigInteger cut = mine.low()
                .add(new BigInteger(140, new Random(seed)).mod(mine.size().subtract(BigInteger.ONE)));
        World.Span lower = new World.Span(mine.six(), mine.low(), cut, -1);
        World.Span upper = new World.Span(mine.six(), cut.add(BigInteger.ONE), mine.high(), -1);
        Analysis whole = two(List.of(mine), other);
        Analysis halves = two(List.of(lower, upper), other);
        Listener listener = whole.listeners().get(0);
        for (BigInteger client : World.points(mine.six())) {
            Address address = address(mine.six(), client);
            Answer before = whole.segments(listener).at(address).answer();
            Answer after = halves.segments(listener).at(address).answer();
            World.Span half = lower.contains(client) ? lower : upper;
            boolean decides = mine.contains(client)
                    && other.contains(client)
                    && mine.size().compareTo(other.size()) >= 0
                    && half.size().compareTo(other.size()) <= 0
                    && !mine.size().equals(half.size());
            assertEquals(decides, !positions(before.connectors()).equals(positions(after.connectors())));
        }
    }

    private static Analysis two(List<World.Span> mine, World.Span other) {
        List<String> bindings = List.of(other.six() ? "[::]:25" : "0.0.0.0:25");
        return new World(
                        List.of(
                                new World.Plug(true, false, false, bindings, mine),
                                new World.Plug(true, false, false, bindings, List.of(other))),
                        Optional.empty())
                .analysis();
    }

    @Property
    void relay_is_never_no_where_a_possible_answer_relays_and_never_yes_where_one_does_not(
            @ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        SelectionOracle oracle = new SelectionOracle(world);
        for (Listener listener : analysis.listeners()) {
            boolean six = isSix(listener);
            for (BigInteger client : World.points(six)) {
                SelectionOracle.Verdict verdict = oracle.select(listener.local().toString(), six, client);
                boolean some = false;
                boolean all = !verdict.mayBeRefused();
                for (int position : verdict.connectors()) {
                    some |= world.connectors().get(position).relays();
                    all &= world.connectors().get(position).relays();
                }
                Answer answer =
                        analysis.segments(listener).at(address(six, client)).answer();
                Certainty expected = all ? Certainty.YES : some ? Certainty.UNKNOWN : Certainty.NO;
                assertEquals(expected, answer.may().get(Capability.RELAY));
                assertEquals(some ? Certainty.YES : Certainty.NO, answer.worst().get(Capability.RELAY));
            }
        }
    }

    @Property
    void reach_is_where_segments_say_the_connector_answers(@ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        SelectionOracle oracle = new SelectionOracle(world);
        for (Connector connector : analysis.model().connectors()) {
            int position = position(connector);
            Reach reach = analysis.reach(connector);
            for (boolean six : new boolean[] {false, true}) {
                for (BigInteger client : World.points(six)) {
                    boolean surely = false;
                    boolean perhaps = false;
                    for (Listener listener : analysis.listeners()) {
                        if (isSix(listener) == six) {
                            SelectionOracle.Verdict verdict =
                                    oracle.select(listener.local().toString(), six, client);
                            boolean named = verdict.connectors().contains(position);
                            surely |= named && verdict.outcome().equals("answered");
                            perhaps |= named && !verdict.outcome().equals("answered");
                        }
                    }
                    assertEquals(surely, reach.surely().contains(address(six, client)));
                    assertEquals(perhaps, reach.perhaps().contains(address(six, client)));
                }
            }
        }
    }

    /** All segments of all listeners, with connectors by name in order of their names. */
    private static List<String> told(Analysis analysis) {
        List<String> told = new ArrayList<>();
        for (Listener listener : analysis.listeners()) {
            for (Segment segment : analysis.segments(listener).all()) {
                Answer answer = segment.answer();
                told.add(listener.local() + " " + segment.addresses() + " "
                        + answer.outcome().text() + " " + positions(answer.connectors()) + " " + answer.mayBeRefused()
                        + " " + answer.may());
            }
        }
        return told;
    }

    private static Set<Integer> positions(List<Connector> connectors) {
        Set<Integer> positions = new TreeSet<>();
        for (Connector connector : connectors) {
            assertTrue(positions.add(position(connector)), "named twice");
        }
        return positions;
    }

    private static int position(Connector connector) {
        return Integer.parseInt(connector.name().substring(1));
    }

    private static boolean isSix(Listener listener) {
        return listener.local().address().family() == AddressFamily.IPV6;
    }

    private static Address address(boolean six, BigInteger number) {
        return new Address(
                six ? AddressFamily.IPV6 : AddressFamily.IPV4,
                number.shiftRight(64).longValue(),
                number.longValue());
    }

    private static BigInteger number(Address address) {
        byte[] bytes = new byte[17];
        for (int i = 0; i < 8; i++) {
            bytes[1 + i] = (byte) (address.high() >>> 56 - 8 * i);
            bytes[9 + i] = (byte) (address.low() >>> 56 - 8 * i);
        }
        return new BigInteger(bytes);
    }
}

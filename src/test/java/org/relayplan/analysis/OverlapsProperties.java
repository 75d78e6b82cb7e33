package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Server;

/** Overlaps of range lists against every pair of their entries, address by address. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class OverlapsProperties {

    private static final Server SERVER = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "fd00::1");

    /** From one number to another, of either family. */
    record Span(boolean six, int low, int high) {

        boolean has(boolean family, int number) {
            return six == family && low <= number && number <= high;
        }

        boolean crosses(Span other) {
            boolean meet = six == other.six && low <= other.high && other.low <= high;
            boolean contains = low <= other.low && other.high <= high;
            boolean contained = other.low <= low && high <= other.high;
            return meet && !contains && !contained;
        }

        String text() {
            return address(six, low) + "-" + address(six, high);
        }
    }

    @Provide
    Arbitrary<List<Span>> lists() {
        return Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.of(0, 1, 2, 3, 4, 7, 11))
                .as((six, low, more) -> new Span(six, low, Math.min(19, low + more)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> bindings() {
        return Arbitraries.of("0.0.0.0:25", "10.1.1.1:25", "10.1.1.2:25", "0.0.0.0:26", "[::]:25", "[fd00::1]:25")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property
    void partial_overlaps_are_all_addresses_in_two_entries_of_which_neither_contains_the_other(
            @ForAll("lists") List<Span> first,
            @ForAll("lists") List<Span> second,
            @ForAll("bindings") List<String> here,
            @ForAll("bindings") List<String> there) {
        Set<String> expected = new TreeSet<>();
        String lowest = "";
        for (boolean six : new boolean[] {false, true}) {
            for (int i = 0; i < 20; i++) {
                for (Span one : first) {
                    for (Span other : second) {
                        if (one.crosses(other) && one.has(six, i) && other.has(six, i) && meet(here, there, six)) {
                            expected.add(address(six, i));
                            lowest = lowest.isEmpty() ? address(six, i) : lowest;
                        }
                    }
                }
            }
        }
        Optional<Overlap> found = Overlaps.partial(connector("a", here, first), connector("b", there, second));
        Set<String> told = new TreeSet<>();
        for (boolean six : new boolean[] {false, true}) {
            for (int i = 0; i < 20; i++) {
                if (found.isPresent() && found.get().addresses().contains(Built.address(address(six, i)))) {
                    told.add(address(six, i));
                }
            }
        }
        assertEquals(expected, told);
        assertEquals(expected.isEmpty(), found.isEmpty());
        if (found.isPresent()) {
            assertEquals(expected.size(), found.get().addresses().count().intValueExact());
            Span one = first.get(found.get().first());
            Span other = second.get(found.get().second());
            assertTrue(one.crosses(other), one + " and " + other);
            assertEquals(lowest, address(one.six(), Math.max(one.low(), other.low())), "they show the lowest address");
        }
    }

    @Property
    void lists_are_nested_if_no_two_entries_cross(
            @ForAll("lists") List<Span> first, @ForAll("lists") List<Span> second) {
        List<Span> all = new ArrayList<>(first);
        all.addAll(second);
        boolean cross = false;
        for (Span one : all) {
            for (Span other : all) {
                cross |= one.crosses(other);
            }
        }
        List<String> any = List.of("0.0.0.0:25");
        assertEquals(!cross, Overlaps.areNested(List.of(connector("a", any, first), connector("b", any, second))));
    }

    @Example
    void of_two_bindings_that_meet_the_more_specific_one_is_where_both_listen() {
        Connector any = connector("a", List.of("[::]:25", "0.0.0.0:25"), List.of());
        Connector one = connector("b", List.of("10.1.1.2:26", "10.1.1.1:25"), List.of());
        Optional<Binding> where = Optional.of(Built.binding("10.1.1.1:25"));
        assertEquals(where, Overlaps.sharedBinding(any, one, AddressFamily.IPV4));
        assertEquals(where, Overlaps.sharedBinding(one, any, AddressFamily.IPV4));
        assertEquals(Optional.empty(), Overlaps.sharedBinding(any, one, AddressFamily.IPV6));
    }

    private static boolean meet(List<String> here, List<String> there, boolean six) {
        for (String one : here) {
            for (String other : there) {
                String any = six ? "[::]:25" : "0.0.0.0:25";
                boolean family = one.startsWith("[") == six && other.startsWith("[") == six;
                boolean port = one.substring(one.length() - 2).equals(other.substring(other.length() - 2));
                if (family
                        && port
                        && (one.equals(other) || one.equals(any) || other.equals(any) || anyAt26(one, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyAt26(String one, String other) {
        return one.equals("0.0.0.0:26") && other.endsWith(":26") || other.equals("0.0.0.0:26") && one.endsWith(":26");
    }

    private static Connector connector(String name, List<String> bindings, List<Span> spans) {
        return Built.connector(
                SERVER, name, bindings, spans.stream().map(Span::text).toList());
    }

    private static String address(boolean six, int number) {
        return six ? "fd00:5::" + Integer.toHexString(number) : "10.5.0." + number;
    }
}

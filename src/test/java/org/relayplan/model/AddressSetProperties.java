package org.relayplan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The algebra of address sets against sets of bits: 32 addresses at each place where a number of 128 bits turns over,
 * of both families.
 */
class AddressSetProperties {

    private static final int WINDOW = 32;

    /** First addresses of the windows, in order: the ends and the middle of each family. */
    private static final List<Address> STARTS = List.of(
            new Address(AddressFamily.IPV4, 0, 0),
            new Address(AddressFamily.IPV4, 0, 0x7FFF_FFF0L),
            new Address(AddressFamily.IPV4, 0, 0xFFFF_FFE0L),
            new Address(AddressFamily.IPV6, 0, 0),
            new Address(AddressFamily.IPV6, 5, -16L),
            new Address(AddressFamily.IPV6, Long.MAX_VALUE, -16L),
            new Address(AddressFamily.IPV6, -1L, -32L));

    private static final List<Address> ALL = all();

    private static List<Address> all() {
        List<Address> all = new ArrayList<>();
        for (Address start : STARTS) {
            Address address = start;
            for (int i = 0; i < WINDOW; i++) {
                all.add(address);
                address = address.next();
            }
        }
        return all;
    }

    private static Address at(int bit) {
        return ALL.get(bit);
    }

    private static AddressRange range(int from, int to) {
        return AddressRange.of(at(from), at(to));
    }

    /** Ranges within one window, so that every address of theirs has a bit. */
    @Provide
    Arbitrary<List<int[]>> ranges() {
        Arbitrary<int[]> range = Combinators.combine(
                        Arbitraries.integers().between(0, STARTS.size() - 1),
                        Arbitraries.integers().between(0, WINDOW - 1),
                        Arbitraries.integers().between(0, WINDOW - 1))
                .as((window, a, b) -> new int[] {window * WINDOW + Math.min(a, b), window * WINDOW + Math.max(a, b)});
        return range.list().ofMaxSize(12);
    }

    private static AddressSet set(List<int[]> pairs) {
        List<AddressRange> ranges = new ArrayList<>();
        for (int[] pair : pairs) {
            ranges.add(range(pair[0], pair[1]));
        }
        return AddressSet.of(ranges);
    }

    private static BitSet bits(List<int[]> pairs) {
        BitSet bits = new BitSet();
        for (int[] pair : pairs) {
            bits.set(pair[0], pair[1] + 1);
        }
        return bits;
    }

    private static void same(BitSet expected, AddressSet actual) {
        for (int bit = 0; bit < STARTS.size() * WINDOW; bit++) {
            int at = bit;
            assertEquals(expected.get(bit), actual.contains(at(bit)), () -> at(at) + " in " + actual);
        }
        assertEquals(BigInteger.valueOf(expected.cardinality()), actual.count());
        for (int i = 1; i < actual.ranges().size(); i++) {
            AddressRange before = actual.ranges().get(i - 1);
            AddressRange next = actual.ranges().get(i);
            assertTrue(before.upper().compareTo(next.lower()) < 0);
            boolean adjoining =
                    before.family() == next.family() && before.upper().next().compareTo(next.lower()) == 0;
            assertTrue(!adjoining, () -> "the list could be shorter: " + actual);
        }
    }

    @Property
    void union_intersection_and_difference_are_those_of_the_addresses(
            @ForAll("ranges") List<int[]> first, @ForAll("ranges") List<int[]> second) {
        AddressSet a = set(first);
        AddressSet b = set(second);
        same(bits(first), a);

        BitSet or = bits(first);
        or.or(bits(second));
        same(or, a.or(b));

        BitSet and = bits(first);
        and.and(bits(second));
        same(and, a.and(b));
        assertEquals(!and.isEmpty(), a.overlaps(b));

        BitSet minus = bits(first);
        minus.andNot(bits(second));
        same(minus, a.minus(b));
        assertEquals(minus.isEmpty(), b.containsAll(a));
    }

    @Property
    void a_packed_set_is_the_same_set(@ForAll("ranges") List<int[]> first, @ForAll("ranges") List<int[]> second) {
        AddressSet a = set(first);
        AddressSet packed = a.packed();
        assertEquals(a, packed);
        assertEquals(packed, a);
        same(bits(first), packed);
        assertEquals(a.minus(set(second)), packed.minus(set(second).packed()));
        for (int[] one : second) {
            BitSet and = bits(first);
            and.and(bits(List.of(one)));
            assertEquals(!and.isEmpty(), a.overlaps(range(one[0], one[1])));
            assertEquals(!and.isEmpty(), packed.overlaps(range(one[0], one[1])));
        }
    }

    @Property
    void equal_addresses_are_equal_sets_however_they_came_together(
            @ForAll("ranges") List<int[]> first, @ForAll("ranges") List<int[]> second) {
        AddressSet a = set(first);
        AddressSet b = set(second);
        assertEquals(a.or(b), b.or(a));
        assertEquals(a.minus(b).or(a.and(b)), a);
        assertEquals(AddressSet.ALL.minus(AddressSet.ALL.minus(a)), a);
        assertEquals(AddressSet.EMPTY, a.minus(AddressSet.ALL));
        assertEquals(a, a.and(AddressSet.ALL));
    }

    @Property
    void ranges_contain_and_overlap_as_their_addresses_do(
            @ForAll("ranges") List<int[]> first, @ForAll("ranges") List<int[]> second) {
        for (int[] one : first) {
            for (int[] other : second) {
                AddressRange a = range(one[0], one[1]);
                AddressRange b = range(other[0], other[1]);
                BitSet and = bits(List.of(one));
                and.and(bits(List.of(other)));
                assertEquals(!and.isEmpty(), a.overlaps(b));
                assertEquals(and.equals(bits(List.of(other))), a.contains(b));
                assertEquals(
                        Integer.signum((one[1] - one[0]) - (other[1] - other[0])), Integer.signum(a.compareSize(b)));
                assertEquals(BigInteger.valueOf(one[1] - one[0] + 1L), a.count());
            }
        }
    }
}

package org.relayplan.analysis;

import java.util.Arrays;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;

/**
 * The whole address space of one family, parted where somebody else is first; it depends on ranges, bindings and
 * services only, so servers with the same ones share it.
 *
 * <p>The lower bounds lie in arrays, for there may be millions: 12 bytes a part for IPv4, 20 for IPv6.
 */
final class Partition {

    private final AddressFamily family;
    private final long[] highs;
    private final long[] lows;
    private final int[] numbers;
    private final List<First> firsts;

    private Partition(AddressFamily family, long[] highs, long[] lows, int[] numbers, List<First> firsts) {
        this.family = family;
        this.highs = highs;
        this.lows = lows;
        this.numbers = numbers;
        this.firsts = List.copyOf(firsts);
    }

    /** Everyone who is first in some part. */
    List<First> firsts() {
        return firsts;
    }

    AddressFamily family() {
        return family;
    }

    int size() {
        return lows.length;
    }

    /** Whether another space is parted at the same addresses. */
    boolean hasBoundsOf(Partition other) {
        return family == other.family && Arrays.equals(lows, other.lows) && Arrays.equals(highs, other.highs);
    }

    /** Equal for spaces that are parted at the same addresses. */
    int boundsHash() {
        return 31 * (31 * family.ordinal() + Arrays.hashCode(lows)) + Arrays.hashCode(highs);
    }

    /** Who is first in a part, as position in {@link #firsts}. */
    int number(int part) {
        return numbers[part];
    }

    /** The addresses of a part. */
    AddressRange addresses(int part) {
        boolean last = part == lows.length - 1;
        if (family == AddressFamily.IPV4) {
            return new AddressRange(
                    family, 0, lows[part], 0, last ? family.all().upperLow() : lows[part + 1] - 1);
        }
        Address upper = last ? family.all().upper() : lower(part + 1).previous();
        return AddressRange.of(lower(part), upper);
    }

    /** The first address of a part. */
    Address lower(int part) {
        return new Address(family, family == AddressFamily.IPV4 ? 0 : highs[part], lows[part]);
    }

    /** Order of the first addresses of a part and of a part of another space of this family. */
    int compareLower(int part, Partition other, int otherPart) {
        int order = family == AddressFamily.IPV4 ? 0 : Long.compareUnsigned(highs[part], other.highs[otherPart]);
        return order == 0 ? Long.compareUnsigned(lows[part], other.lows[otherPart]) : order;
    }

    /** The part an address of this family lies in. */
    int find(Address client) {
        if (client.family() != family) {
            throw new IllegalArgumentException(client + " is not of the family of this space");
        }
        return family == AddressFamily.IPV4 ? findLow(client.low()) : findHigh(client.high(), client.low());
    }

    // Both halve what is left and choose by a value, not by a jump: which half it is can't be foreseen, and a processor
    // that guesses wrong at every step takes twice as long.
    private int findLow(long client) {
        int found = 0;
        for (int left = lows.length; left > 1; ) {
            int half = left >>> 1;
            found = lows[found + half] <= client ? found + half : found;
            left -= half;
        }
        return found;
    }

    private int findHigh(long clientHigh, long clientLow) {
        int found = 0;
        for (int left = lows.length; left > 1; ) {
            int half = left >>> 1;
            int at = found + half;
            int order = Long.compareUnsigned(highs[at], clientHigh);
            found = order < 0 || order == 0 && Long.compareUnsigned(lows[at], clientLow) <= 0 ? at : found;
            left -= half;
        }
        return found;
    }

    /** Collects parts from the first address on; one that repeats its neighbour's number only lengthens it. */
    static final class Collector {

        private final AddressFamily family;
        private long[] highs;
        private long[] lows;
        private int[] numbers;
        private int size;

        /** Room for so many at first. */
        Collector(AddressFamily family, int expected) {
            this.family = family;
            highs = new long[family == AddressFamily.IPV4 ? 0 : expected];
            lows = new long[expected];
            numbers = new int[expected];
        }

        void add(long high, long low, int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == lows.length) {
                resize(2 * size);
            }
            if (family == AddressFamily.IPV6) {
                highs[size] = high;
            }
            lows[size] = low;
            numbers[size] = number;
            size++;
        }

        private void resize(int length) {
            highs = family == AddressFamily.IPV4 ? highs : Arrays.copyOf(highs, length);
            lows = Arrays.copyOf(lows, length);
            numbers = Arrays.copyOf(numbers, length);
        }

        Partition collected(Firsts firsts) {
            resize(size);
            return new Partition(family, highs, lows, numbers, firsts.all());
        }
    }
}

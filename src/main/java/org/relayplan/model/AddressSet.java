package org.relayplan.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A set of addresses of both families, as the shortest list of ranges: disjoint, not adjoining, IPv4 first, ascending.
 *
 * <p>Two sets are equal if they hold the same addresses, however they were made.
 *
 * @param ranges the ranges in order
 */
public record AddressSet(List<AddressRange> ranges) {

    /** No address. */
    public static final AddressSet EMPTY = new AddressSet(List.of());

    /** Every IPv4 and IPv6 address. */
    public static final AddressSet ALL = of(List.of(AddressFamily.IPV4.all(), AddressFamily.IPV6.all()));

    /** For the makers of this class, which keep the order. */
    public AddressSet {
        // Only packed() makes packed ones, of ranges that are known to be apart.
        boolean known = ranges instanceof PackedRanges;
        ranges = known ? ranges : List.copyOf(ranges);
        if (!known && !areApart(ranges)) {
            throw new IllegalArgumentException("ranges of a set are ascending and apart: " + ranges);
        }
    }

    /** The union of any ranges, in any order. */
    public static AddressSet of(List<AddressRange> ranges) {
        if (ranges.isEmpty()) {
            return EMPTY == null ? new AddressSet(List.of()) : EMPTY;
        }
        if (areApart(ranges)) {
            return new AddressSet(ranges);
        }
        List<AddressRange> sorted = new ArrayList<>(ranges);
        Collections.sort(sorted);
        List<AddressRange> joined = new ArrayList<>();
        AddressRange current = sorted.get(0);
        for (int i = 1; i < sorted.size(); i++) {
            AddressRange next = sorted.get(i);
            if (touches(current, next)) {
                if (!current.contains(next)) {
                    current = AddressRange.of(current.lower(), next.upper());
                }
            } else {
                joined.add(current);
                current = next;
            }
        }
        joined.add(current);
        return new AddressSet(joined);
    }

    /** One range as a set. */
    public static AddressSet of(AddressRange range) {
        return new AddressSet(List.of(range));
    }

    /** Whether {@code next}, which doesn't start earlier, overlaps or adjoins {@code range}. */
    private static boolean touches(AddressRange range, AddressRange next) {
        return range.overlaps(next) || range.adjoins(next);
    }

    /** Whether the ranges are what a set holds already. */
    private static boolean areApart(List<AddressRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            AddressRange before = ranges.get(i - 1);
            if (!before.liesBefore(ranges.get(i)) || before.adjoins(ranges.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same set in less room, for one of many that are kept. */
    public AddressSet packed() {
        return ranges.size() < 2 ? this : new AddressSet(new PackedRanges(ranges));
    }

    /** Whether no address is in it. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether the address is in it. */
    public boolean contains(Address address) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            AddressRange range = ranges.get(middle);
            if (range.contains(address)) {
                return true;
            }
            if (range.lower().compareTo(address) > 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }

    /** Whether every address of the other set is in this one. */
    public boolean containsAll(AddressSet other) {
        int at = 0;
        for (AddressRange range : other.ranges) {
            // Ranges of a set are apart, so one of them has all of a range or none has.
            at = firstNotBefore(range, at);
            if (at == ranges.size() || !ranges.get(at).contains(range)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an address of the range is in it. */
    public boolean overlaps(AddressRange range) {
        int next = firstNotBefore(range, 0, ranges.size());
        return next < ranges.size() && ranges.get(next).overlaps(range);
    }

    /** Whether the range at that position ends before the other begins. */
    private boolean isBefore(int index, AddressRange other) {
        // Without making a range to look at, where ranges are packed.
        return ranges instanceof PackedRanges packed
                ? packed.isBefore(index, other)
                : ranges.get(index).liesBefore(other);
    }

    /** Whether the two have an address in common. */
    public boolean overlaps(AddressSet other) {
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            j = other.firstNotBefore(ranges.get(i), j);
            if (j < other.ranges.size()) {
                if (ranges.get(i).overlaps(other.ranges.get(j))) {
                    return true;
                }
                i = firstNotBefore(other.ranges.get(j), i);
            }
        }
        return false;
    }

    /**
     * Position of the first range from there on that doesn't end before the other begins. Looks ahead in growing steps,
     * so that few ranges find their way among many.
     */
    private int firstNotBefore(AddressRange other, int from) {
        int low = from;
        int step = 1;
        while (low + step <= ranges.size() && isBefore(low + step - 1, other)) {
            low += step;
            step *= 2;
        }
        return firstNotBefore(other, low, Math.min(low + step - 1, ranges.size()));
    }

    /** The same between two positions, if it is there or at the second. */
    private int firstNotBefore(AddressRange other, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (isBefore(middle, other)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The addresses of either. */
    public AddressSet or(AddressSet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<AddressRange> both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return of(both);
    }

    /** The addresses of both. */
    public AddressSet and(AddressSet other) {
        List<AddressRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            AddressRange a = ranges.get(i);
            j = other.firstNotBefore(a, j);
            if (j == other.ranges.size()) {
                break;
            }
            AddressRange b = other.ranges.get(j);
            if (!a.overlaps(b)) {
                i = firstNotBefore(b, i);
            } else {
                common.add(a.and(b));
                if (a.endsBefore(b)) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return common.isEmpty() ? EMPTY : new AddressSet(common);
    }

    /** The addresses of this set that are not in the other. */
    public AddressSet minus(AddressSet other) {
        if (!overlaps(other)) {
            return this;
        }
        List<AddressRange> rest = new ArrayList<>();
        int j = 0;
        for (AddressRange range : ranges) {
            j = other.firstNotBefore(range, j);
            if (j == other.ranges.size() || !other.ranges.get(j).overlaps(range)) {
                rest.add(range);
            } else {
                other.cutFrom(range, j, rest);
            }
        }
        return rest.isEmpty() ? EMPTY : new AddressSet(rest);
    }

    /** Adds what is left of a range when the ranges of this set, from that position on, are cut from it. */
    private void cutFrom(AddressRange range, int from, List<AddressRange> rest) {
        Address start = range.lower();
        for (int i = from; i < ranges.size(); i++) {
            AddressRange cut = ranges.get(i);
            if (range.liesBefore(cut)) {
                break;
            }
            if (cut.lower().compareTo(start) > 0) {
                rest.add(AddressRange.of(start, cut.lower().previous()));
            }
            if (!cut.endsBefore(range)) {
                return;
            }
            start = cut.upper().next();
        }
        rest.add(AddressRange.of(start, range.upper()));
    }

    /** Number of addresses; 2^128 + 2^32 for all. */
    public BigInteger count() {
        BigInteger count = BigInteger.ZERO;
        for (AddressRange range : ranges) {
            count = count.add(range.count());
        }
        return count;
    }

    /** The lowest address, for a witness; the set is not empty. */
    public Address first() {
        return ranges.get(0).lower();
    }

    /** The ranges, joined by commas. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (AddressRange range : ranges) {
            out.append(out.isEmpty() ? "" : ", ").append(range);
        }
        return out.toString();
    }
}

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
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            AddressRange before = ranges.get(i - 1);
            AddressRange range = ranges.get(i);
            if (before.compareTo(range) >= 0 || touches(before, range)) {
                throw new IllegalArgumentException("ranges of a set are ascending and apart: " + before + ", " + range);
            }
        }
    }

    /** The union of any ranges, in any order. */
    public static AddressSet of(List<AddressRange> ranges) {
        if (ranges.isEmpty()) {
            return EMPTY == null ? new AddressSet(List.of()) : EMPTY;
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
        return range.overlaps(next)
                || range.family() == next.family()
                        && !(range.upperHigh() == -1L && range.upperLow() == -1L)
                        && range.upper().next().compareTo(next.lower()) == 0;
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
        return other.minus(this).isEmpty();
    }

    /** Whether the two have an address in common. */
    public boolean overlaps(AddressSet other) {
        return !and(other).isEmpty();
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
            AddressRange b = other.ranges.get(j);
            if (a.overlaps(b)) {
                Address lower = a.lower().compareTo(b.lower()) > 0 ? a.lower() : b.lower();
                Address upper = a.upper().compareTo(b.upper()) < 0 ? a.upper() : b.upper();
                common.add(AddressRange.of(lower, upper));
            }
            if (a.upper().compareTo(b.upper()) < 0) {
                i++;
            } else {
                j++;
            }
        }
        return common.isEmpty() ? EMPTY : new AddressSet(common);
    }

    /** The addresses of this set that are not in the other. */
    public AddressSet minus(AddressSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        List<AddressRange> rest = new ArrayList<>();
        int j = 0;
        for (AddressRange range : ranges) {
            Address start = range.lower();
            boolean open = true;
            while (j < other.ranges.size() && other.ranges.get(j).upper().compareTo(start) < 0) {
                j++;
            }
            for (int k = j; open && k < other.ranges.size(); k++) {
                AddressRange cut = other.ranges.get(k);
                if (cut.lower().compareTo(range.upper()) > 0) {
                    break;
                }
                if (cut.lower().compareTo(start) > 0) {
                    rest.add(AddressRange.of(start, cut.lower().previous()));
                }
                if (cut.upper().compareTo(range.upper()) >= 0) {
                    open = false;
                } else {
                    start = cut.upper().next();
                }
            }
            if (open) {
                rest.add(AddressRange.of(start, range.upper()));
            }
        }
        return rest.isEmpty() ? EMPTY : new AddressSet(rest);
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

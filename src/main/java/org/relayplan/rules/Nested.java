package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relayplan.model.AddressRange;
import org.relayplan.model.RemoteRange;

/**
 * An entry of a range list that another entry of the same list has already. Hosts of named networks may be in several
 * of them; there only entries of one network count.
 *
 * @param entry its position
 * @param cover position of the entry that has it
 */
record Nested(int entry, int cover) {

    /** Every such entry, in the order of the list; a sort and one walk. */
    static List<Nested> of(List<RemoteRange> ranges) {
        if (areApart(ranges)) {
            return List.of();
        }
        Integer[] order = new Integer[ranges.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> outerFirst(ranges, a, b));
        List<Nested> found = new ArrayList<>();
        int outer = -1;
        for (int next : order) {
            RemoteRange range = ranges.get(next);
            if (range.isBareAny()) {
                continue;
            }
            if (outer < 0 || !ranges.get(outer).addresses().contains(range.addresses())) {
                boolean beyond = outer < 0
                        || ranges.get(outer)
                                        .addresses()
                                        .upper()
                                        .compareTo(range.addresses().upper())
                                < 0;
                outer = beyond ? next : outer;
            } else if (isOwn(range, ranges.get(outer))) {
                found.add(new Nested(next, outer));
            }
        }
        found.sort((a, b) -> Integer.compare(a.entry, b.entry));
        return found;
    }

    /** Whether no two entries overlap, which is so for most lists and costs little to see. */
    private static boolean areApart(List<RemoteRange> ranges) {
        AddressRange[] sorted = new AddressRange[ranges.size()];
        boolean ascending = true;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ranges.get(i).addresses();
            ascending &= i == 0 || sorted[i - 1].compareTo(sorted[i]) <= 0;
        }
        if (!ascending) {
            Arrays.sort(sorted);
        }
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1].overlaps(sorted[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the entry could go: nobody accepts a finding on it, and it isn't what a network says. */
    private static boolean isOwn(RemoteRange range, RemoteRange cover) {
        return range.suppress().isEmpty()
                && (range.network().isEmpty() || range.network().equals(cover.network()));
    }

    /**
     * By lower bound; of two that begin together the larger first; of equal ones those of networks, then by position.
     */
    private static int outerFirst(List<RemoteRange> ranges, int a, int b) {
        AddressRange one = ranges.get(a).addresses();
        AddressRange other = ranges.get(b).addresses();
        if (one.equals(other)) {
            boolean named = ranges.get(a).network().isPresent();
            return named != ranges.get(b).network().isPresent() ? (named ? -1 : 1) : Integer.compare(a, b);
        }
        return one.lower().equals(other.lower()) ? other.compareSize(one) : one.compareTo(other);
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.relayplan.model.AddressRange;
import org.relayplan.model.RemoteRange;

/**
 * A range list whose adjoining entries are joined where one owner, ticket and end go for both.
 *
 * @param ranges the list, each joined entry where the first of its parts stood
 * @param joined positions of the entries that were joined, ascending; none if nothing adjoins
 */
record Merged(List<RemoteRange> ranges, List<Integer> joined) {

    /** Joins the entries of more than one address that stand in the list itself, without suppressions; O(n log n). */
    static Merged of(List<RemoteRange> ranges) {
        if (isPlain(ranges)) {
            return new Merged(ranges, List.of());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            if (isPart(ranges.get(i))) {
                order.add(i);
            }
        }
        if (order.size() < 2) {
            return new Merged(ranges, List.of());
        }
        order.sort((a, b) -> ranges.get(a).addresses().compareTo(ranges.get(b).addresses()));
        boolean adjoin = false;
        for (int i = 1; i < order.size() && !adjoin; i++) {
            AddressRange before = ranges.get(order.get(i - 1)).addresses();
            adjoin = isNext(ranges, order.get(i - 1), before, order.get(i));
        }
        if (!adjoin) {
            return new Merged(ranges, List.of());
        }
        RemoteRange[] result = ranges.toArray(new RemoteRange[0]);
        boolean[] part = new boolean[result.length];
        for (int i = 0; i < order.size(); i++) {
            int first = order.get(i);
            int place = first;
            AddressRange whole = ranges.get(first).addresses();
            for (; i + 1 < order.size() && isNext(ranges, first, whole, order.get(i + 1)); i++) {
                int next = order.get(i + 1);
                whole = AddressRange.of(
                        whole.lower(), ranges.get(next).addresses().upper());
                part[first] = true;
                part[next] = true;
                result[place] = null;
                result[next] = null;
                place = Math.min(place, next);
            }
            if (part[first]) {
                result[place] = joined(ranges.get(first), whole);
            }
        }
        List<Integer> joined = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            if (part[i]) {
                joined.add(i);
            }
        }
        List<RemoteRange> left = new ArrayList<>(Arrays.asList(result));
        left.removeAll(Collections.singleton(null));
        return new Merged(left, joined);
    }

    /** Whether the entries stand in order and none adjoins the next; so are most lists, and it costs little to see. */
    private static boolean isPlain(List<RemoteRange> ranges) {
        int before = -1;
        for (int i = 0; i < ranges.size(); i++) {
            if (isPart(ranges.get(i))) {
                AddressRange range = ranges.get(i).addresses();
                if (before >= 0) {
                    AddressRange last = ranges.get(before).addresses();
                    if (last.compareTo(range) > 0 || isNext(ranges, before, last, i)) {
                        return false;
                    }
                }
                before = i;
            }
        }
        return true;
    }

    private static boolean isPart(RemoteRange range) {
        return !range.addresses().isSingle()
                && range.network().isEmpty()
                && range.suppress().isEmpty();
    }

    private static boolean isNext(List<RemoteRange> ranges, int first, AddressRange whole, int next) {
        AddressRange range = ranges.get(next).addresses();
        return range.family() == whole.family()
                && !whole.upper().equals(whole.family().all().upper())
                && range.lower().equals(whole.upper().next())
                && ranges.get(next).ownership().equals(ranges.get(first).ownership());
    }

    private static RemoteRange joined(RemoteRange part, AddressRange whole) {
        return new RemoteRange(
                whole.toString(), part.form(), whole, false, part.ownership(), part.network(), List.of());
    }
}

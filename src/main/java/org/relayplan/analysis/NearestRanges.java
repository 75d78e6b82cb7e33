package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.RemoteRange;

/**
 * For each client of one family the smallest entry of a range list that has it; of several the first.
 *
 * <p>Laid out once in O(n log n), looked up in O(log n). A bare 0.0.0.0 or :: stands aside, for it may mean one address
 * or every one.
 */
public final class NearestRanges {

    private final List<RemoteRange> ranges;
    private Optional<RemoteRange> bare = Optional.empty();
    /** Where the nearest entry may change, ascending; the first is the family's first address. */
    private final List<Address> starts = new ArrayList<>();
    /** Position of the nearest entry from each start on, or -1. */
    private final List<Integer> nearest = new ArrayList<>();

    private NearestRanges(List<RemoteRange> ranges) {
        this.ranges = ranges;
    }

    /** Lays a list out for one family. */
    public static NearestRanges of(List<RemoteRange> ranges, AddressFamily family) {
        NearestRanges laid = new NearestRanges(ranges);
        List<Integer> entering = new ArrayList<>();
        List<Address> bounds = new ArrayList<>();
        bounds.add(family.any());
        for (int i = 0; i < ranges.size(); i++) {
            RemoteRange range = ranges.get(i);
            if (range.addresses().family() != family) {
                continue;
            }
            if (range.isBareAny()) {
                laid.bare = laid.bare.isPresent() ? laid.bare : Optional.of(range);
            } else {
                entering.add(i);
            }
            bounds.add(range.addresses().lower());
            if (!range.addresses().upper().equals(family.all().upper())) {
                bounds.add(range.addresses().upper().next());
            }
        }
        bounds.sort(null);
        entering.sort((a, b) -> laid.lower(a).compareTo(laid.lower(b)));
        laid.sweep(bounds, entering);
        return laid;
    }

    private Address lower(int position) {
        return ranges.get(position).addresses().lower();
    }

    private void sweep(List<Address> bounds, List<Integer> entering) {
        PriorityQueue<Integer> open = new PriorityQueue<>((a, b) -> {
            int order = ranges.get(a).addresses().compareSize(ranges.get(b).addresses());
            return order == 0 ? Integer.compare(a, b) : order;
        });
        int next = 0;
        for (Address bound : bounds) {
            if (!starts.isEmpty() && starts.get(starts.size() - 1).equals(bound)) {
                continue;
            }
            while (next < entering.size() && lower(entering.get(next)).compareTo(bound) <= 0) {
                open.add(entering.get(next));
                next++;
            }
            while (!open.isEmpty()
                    && ranges.get(open.peek()).addresses().upper().compareTo(bound) < 0) {
                open.remove();
            }
            starts.add(bound);
            nearest.add(open.isEmpty() ? -1 : open.peek());
        }
    }

    /** Where the nearest entry may change, ascending. */
    public List<Address> starts() {
        return starts;
    }

    /** The smallest entry that has the client, a bare 0.0.0.0 aside. */
    public Optional<RemoteRange> at(Address client) {
        int position = nearest.get(last(starts, client));
        return position < 0 ? Optional.empty() : Optional.of(ranges.get(position));
    }

    /** The first bare 0.0.0.0 or ::, if there is one. */
    public Optional<RemoteRange> bare() {
        return bare;
    }

    /** Position of the last start that isn't behind the client. */
    public static int last(List<Address> starts, Address client) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (starts.get(middle).compareTo(client) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** Looks for entries of two connectors that overlap without one containing the other. */
final class Crossings {

    private final List<RemoteRange> first;
    private final List<RemoteRange> second;
    private final List<AddressRange> addresses = new ArrayList<>();
    private Address lowest;
    private int inFirst;
    private int inSecond;

    Crossings(Connector first, Connector second) {
        this.first = first.remoteIPRanges();
        this.second = second.remoteIPRanges();
    }

    /** Everything found so far. */
    Optional<Overlap> found() {
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Overlap(AddressSet.of(addresses), inFirst, inSecond));
    }

    /** Looks among the entries of that family. */
    void search(AddressFamily family) {
        List<Integer> left = sorted(first, family);
        List<Integer> right = sorted(second, family);
        cross(first, left, second, right, false);
        cross(second, right, first, left, true);
    }

    private static List<Integer> sorted(List<RemoteRange> ranges, AddressFamily family) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).addresses().family() == family) {
                positions.add(i);
            }
        }
        positions.sort(
                (a, b) -> ranges.get(a).addresses().compareTo(ranges.get(b).addresses()));
        return positions;
    }

    /**
     * Overlaps in which the entry of {@code low} starts and ends before that of {@code high}. Of all that start before
     * an entry, the one that ends last before its end has all the addresses that any of them has in common with it.
     */
    private void cross(
            List<RemoteRange> low, List<Integer> lows, List<RemoteRange> high, List<Integer> highs, boolean swapped) {
        TreeMap<Address, Integer> started = new TreeMap<>();
        int next = 0;
        for (int position : highs) {
            AddressRange range = high.get(position).addresses();
            Address lower = range.lower();
            while (next < lows.size()
                    && low.get(lows.get(next)).addresses().lower().compareTo(lower) < 0) {
                started.putIfAbsent(low.get(lows.get(next)).addresses().upper(), lows.get(next));
                next++;
            }
            Map.Entry<Address, Integer> last = started.lowerEntry(range.upper());
            if (last != null && last.getKey().compareTo(lower) >= 0) {
                addresses.add(AddressRange.of(lower, last.getKey()));
                if (lowest == null || lower.compareTo(lowest) < 0) {
                    lowest = lower;
                    inFirst = swapped ? position : last.getValue();
                    inSecond = swapped ? last.getValue() : position;
                }
            }
        }
    }
}

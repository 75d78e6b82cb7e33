package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** Looks for the entry of a range list that a finding should point at. */
final class Ranges {

    private Ranges() {}

    /** Position of the smallest entry that the client lies in, or -1. */
    static int smallestWith(Connector connector, Address client) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        int best = -1;
        for (int i = 0; i < ranges.size(); i++) {
            AddressRange addresses = ranges.get(i).addresses();
            boolean smaller = best < 0 || addresses.compareSize(ranges.get(best).addresses()) < 0;
            if (smaller && addresses.contains(client)) {
                best = i;
            }
        }
        return best;
    }

    /** The addresses of all entries but a bare 0.0.0.0 or ::, of which nobody knows what it means. */
    static AddressSet plain(Connector connector) {
        List<AddressRange> all = new ArrayList<>(connector.remoteIPRanges().size());
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (!range.isBareAny()) {
                all.add(range.addresses());
            }
        }
        return AddressSet.of(all);
    }

    /** Whether the two lists mean the same, whatever their order and spelling; zones don't count. */
    static boolean areSame(List<RemoteRange> first, List<RemoteRange> second) {
        if (first == second || first.isEmpty() || second.isEmpty()) {
            return first.size() == second.size();
        }
        // Most lists differ in their first entry, and there may be many pairs to compare.
        return has(second, first.get(0))
                && has(first, second.get(0))
                && meanings(first).equals(meanings(second));
    }

    /** Equal for lists that mean the same, and nearly always different for others. */
    static int mark(List<RemoteRange> ranges) {
        // Order and repetition change neither the smallest nor the largest.
        int smallest = Integer.MAX_VALUE;
        int largest = Integer.MIN_VALUE;
        for (RemoteRange range : ranges) {
            int code = range.addresses().hashCode();
            smallest = Math.min(smallest, code);
            largest = Math.max(largest, code);
        }
        return 31 * smallest + largest;
    }

    private static boolean has(List<RemoteRange> ranges, RemoteRange wanted) {
        for (RemoteRange range : ranges) {
            if (range.isBareAny() == wanted.isBareAny() && range.addresses().equals(wanted.addresses())) {
                return true;
            }
        }
        return false;
    }

    /** What the ranges mean, each once; a bare 0.0.0.0 or ::, which may mean everything, is told from the address. */
    private static Set<List<Object>> meanings(List<RemoteRange> ranges) {
        Set<List<Object>> meanings = new HashSet<>();
        for (RemoteRange range : ranges) {
            meanings.add(List.of(range.addresses(), range.isBareAny()));
        }
        return meanings;
    }
}

package org.relayplan.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/** What is accepted on a connector, laid out so that the ranges around some clients are found among a million. */
final class Accepting {

    private final List<Suppression> whole;
    private final List<RemoteRange> ranges;
    /** The ranges with suppressions, by lower bound. */
    private final List<Entry> entries;
    /** For each of them the one that ends last of those up to it in its family. */
    private final List<AddressRange> furthest = new ArrayList<>();

    private Accepting(List<Suppression> whole, List<RemoteRange> ranges, List<Entry> entries) {
        this.whole = whole;
        this.ranges = ranges;
        this.entries = entries;
        for (Entry entry : entries) {
            AddressRange range = entry.range.addresses();
            AddressRange before = furthest.isEmpty() ? range : furthest.get(furthest.size() - 1);
            boolean further =
                    before.family() != range.family() || before.upper().compareTo(range.upper()) < 0;
            furthest.add(further ? range : before);
        }
    }

    /** A range and its position in the connector's list. */
    private record Entry(RemoteRange range, int position) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return range.addresses().compareTo(other.range.addresses());
        }
    }

    /** What a connector accepts as a whole, and with its ranges. */
    static Accepting of(List<Suppression> whole, List<RemoteRange> ranges) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).suppress().isEmpty()) {
                entries.add(new Entry(ranges.get(i), i));
            }
        }
        Collections.sort(entries);
        return new Accepting(whole, ranges, entries);
    }

    /** Whether nothing is accepted. */
    boolean isEmpty() {
        return whole.isEmpty() && entries.isEmpty();
    }

    /** What the connector as a whole accepts. */
    List<Suppression> whole() {
        return whole;
    }

    /** The ranges with suppressions that have all of these clients, in the order of the connector's list. */
    List<RemoteRange> around(AddressSet clients) {
        if (clients.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        AddressRange first = clients.ranges().get(0);
        AddressRange last = clients.ranges().get(clients.ranges().size() - 1);
        if (first.family() != last.family()) {
            return List.of();
        }
        AddressRange all = AddressRange.of(first.lower(), last.upper());
        List<Integer> positions = new ArrayList<>();
        // Backwards from the last that begins early enough, until none before ends late enough.
        for (int i = lastFrom(all.lower()); i >= 0 && furthest.get(i).contains(all); i--) {
            if (entries.get(i).range.addresses().contains(all)) {
                positions.add(entries.get(i).position);
            }
        }
        Collections.sort(positions);
        List<RemoteRange> around = new ArrayList<>();
        for (int position : positions) {
            around.add(ranges.get(position));
        }
        return around;
    }

    /** The last entry that doesn't begin behind the client, or -1. */
    private int lastFrom(Address client) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries.get(middle).range.addresses().lower().compareTo(client) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}

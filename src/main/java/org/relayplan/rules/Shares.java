package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.RemoteRange;

/**
 * Divides clients among the entries of a range list: each client belongs to the smallest entry that has it, as in
 * selection, and to the first of equal ones. A sweep over the bounds, O(n log n) for n entries.
 */
final class Shares {

    private Shares() {}

    /** The clients of each entry, by position; empty where an entry has none. Clients no entry has are left out. */
    static AddressSet[] of(List<RemoteRange> entries, AddressSet clients) {
        List<List<AddressRange>> found = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            found.add(List.of());
        }
        if (!clients.isEmpty()) {
            divide(entries, clients, found);
        }
        AddressSet[] shares = new AddressSet[entries.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = AddressSet.of(found.get(i));
        }
        return shares;
    }

    /** All clients of these entries. */
    static AddressSet union(List<Integer> entries, AddressSet[] shares) {
        List<AddressRange> all = new ArrayList<>();
        for (int entry : entries) {
            all.addAll(shares[entry].ranges());
        }
        return AddressSet.of(all);
    }

    private static void divide(List<RemoteRange> entries, AddressSet clients, List<List<AddressRange>> found) {
        Integer[] order = new Integer[entries.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> range(entries, a).compareTo(range(entries, b)));
        TreeSet<Integer> open = new TreeSet<>((a, b) -> {
            int size = range(entries, a).compareSize(range(entries, b));
            return size == 0 ? Integer.compare(a, b) : size;
        });
        TreeSet<Integer> ending = new TreeSet<>((a, b) -> {
            int end = range(entries, a).upper().compareTo(range(entries, b).upper());
            return end == 0 ? Integer.compare(a, b) : end;
        });
        int next = 0;
        for (AddressRange stretch : clients.ranges()) {
            Address from = stretch.lower();
            while (true) {
                for (;
                        next < order.length
                                && range(entries, order[next]).lower().compareTo(from) <= 0;
                        next++) {
                    open.add(order[next]);
                    ending.add(order[next]);
                }
                while (!ending.isEmpty()
                        && range(entries, ending.first()).upper().compareTo(from) < 0) {
                    open.remove(ending.pollFirst());
                }
                Address to = stretch.upper();
                if (!ending.isEmpty()) {
                    to = earlier(to, range(entries, ending.first()).upper());
                }
                if (next < order.length && range(entries, order[next]).lower().compareTo(to) <= 0) {
                    to = range(entries, order[next]).lower().previous();
                }
                if (!open.isEmpty()) {
                    int smallest = open.first();
                    if (found.get(smallest).isEmpty()) {
                        found.set(smallest, new ArrayList<>());
                    }
                    found.get(smallest).add(AddressRange.of(from, to));
                }
                if (to.equals(stretch.upper())) {
                    break;
                }
                from = to.next();
            }
        }
    }

    /** A bare 0.0.0.0 takes what no other entry has. */
    private static AddressRange range(List<RemoteRange> entries, int index) {
        RemoteRange entry = entries.get(index);
        return entry.isBareAny() ? entry.addresses().family().all() : entry.addresses();
    }

    private static Address earlier(Address a, Address b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}

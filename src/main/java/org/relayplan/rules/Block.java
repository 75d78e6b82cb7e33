package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * A stretch that adjoining entries of a range list make together, entries of one address left aside.
 *
 * @param stretch from the first address to the last
 * @param entries positions of the entries, in order
 */
record Block(AddressRange stretch, List<Integer> entries) {

    /** The stretches of that many addresses or more, in ascending order. */
    static List<Block> of(Connector connector, BigInteger atLeast) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        List<AddressRange> networks = new ArrayList<>();
        for (RemoteRange range : ranges) {
            if (!range.addresses().isSingle()) {
                networks.add(range.addresses());
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (AddressRange joined : AddressSet.of(networks).ranges()) {
            if (joined.count().compareTo(atLeast) >= 0) {
                blocks.add(new Block(joined, new ArrayList<>()));
            }
        }
        for (int i = 0; !blocks.isEmpty() && i < ranges.size(); i++) {
            int home = ranges.get(i).addresses().isSingle()
                    ? -1
                    : find(blocks, ranges.get(i).addresses().lower());
            if (home >= 0) {
                blocks.get(home).entries.add(i);
            }
        }
        return blocks;
    }

    private static int find(List<Block> blocks, Address address) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            AddressRange stretch = blocks.get(middle).stretch();
            if (stretch.contains(address)) {
                return middle;
            }
            if (stretch.lower().compareTo(address) > 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /** The entries that let these clients in, told at the largest of them. */
    Offence offence(Connector connector, AddressSet clients) {
        int largest = -1;
        List<Integer> others = new ArrayList<>();
        for (int entry : entries) {
            AddressRange addresses = connector.remoteIPRanges().get(entry).addresses();
            if (!clients.overlaps(addresses)) {
                continue;
            }
            others.add(entry);
            if (largest < 0
                    || addresses.compareSize(
                                    connector.remoteIPRanges().get(largest).addresses())
                            > 0) {
                largest = entry;
            }
        }
        others.remove(Integer.valueOf(largest));
        return new Offence(largest, others, clients);
    }
}

package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A named network of the organization.
 *
 * @param name without the {@code @}
 * @param kind what stands behind its addresses
 * @param ranges its entries, those of networks it names included
 * @param ownership who answers for it
 */
public record Network(String name, NetworkKind kind, List<RemoteRange> ranges, Ownership ownership) {

    /** Keeps its own copy of the list. */
    public Network {
        ranges = List.copyOf(ranges);
    }

    /** All its addresses. */
    public AddressSet addresses() {
        List<AddressRange> all = new ArrayList<>(ranges.size());
        for (RemoteRange range : ranges) {
            all.add(range.addresses());
        }
        return AddressSet.of(all);
    }
}

package org.relayplan.model;

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
        return AddressSet.of(ranges.stream().map(RemoteRange::addresses).toList());
    }
}

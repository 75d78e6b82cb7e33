package org.relayplan.analysis;

import java.util.Optional;
import org.relayplan.model.AddressRange;

/**
 * One remote range of one candidate, as selection compares it.
 *
 * @param candidate position of the candidate in its list
 * @param index position of the range in its connector's list
 * @param addresses the range
 * @param anyBinding whether the candidate's binding means every local address
 * @param reading the reading of bare 0.0.0.0 and :: entries it belongs to; empty for one that any reading has
 */
record Entry(int candidate, int index, AddressRange addresses, boolean anyBinding, Optional<Reading> reading) {

    /** Range first: the smaller range, then the more specific binding. */
    static int byRange(Entry a, Entry b) {
        int order = a.addresses.compareSize(b.addresses);
        return order == 0 ? Boolean.compare(a.anyBinding, b.anyBinding) : order;
    }

    /** Binding first: the more specific binding, then the smaller range. */
    static int byBinding(Entry a, Entry b) {
        int order = Boolean.compare(a.anyBinding, b.anyBinding);
        return order == 0 ? a.addresses.compareSize(b.addresses) : order;
    }
}

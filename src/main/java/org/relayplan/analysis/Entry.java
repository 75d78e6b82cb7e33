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

    /** A place behind every entry of the same candidate that ties with this one. */
    Entry behindItsCandidate() {
        return new Entry(candidate, Integer.MAX_VALUE, addresses, anyBinding, reading);
    }
}

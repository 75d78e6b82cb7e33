package org.relayplan.analysis;

import java.util.List;

/**
 * Who is first somewhere.
 *
 * @param candidates positions in the list of candidates, ascending; none where nobody takes the client
 * @param mayBeRefused whether some reading has no candidate there
 */
record First(List<Integer> candidates, boolean mayBeRefused) {

    /** Nobody takes the client. */
    static final First NOBODY = new First(List.of(), false);

    First {
        candidates = List.copyOf(candidates);
    }
}

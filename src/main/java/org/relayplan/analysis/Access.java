package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.AddressSet;

/**
 * Clients that have a capability at a gate, all by the same connectors.
 *
 * @param certainty yes or unknown
 * @param connectors names of the connectors that may answer them, as {@link Gate#name} has them; one if it surely does
 * @param mayBeRefused whether it is possible that none of these takes them
 * @param clients who they are
 */
public record Access(Certainty certainty, List<String> connectors, boolean mayBeRefused, AddressSet clients) {

    /** Keeps its own copy of the list. */
    public Access {
        connectors = List.copyOf(connectors);
    }
}

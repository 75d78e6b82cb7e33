package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/**
 * What is said about a range beside its addresses: by the entry itself, and by the network whose list it stands in.
 *
 * @param own what the entry says
 * @param suppress findings accepted for the entry
 * @param network what the network says; the entry takes from it what it lacks
 * @param name the network's name; empty in a connector
 */
record EntryNotes(Ownership own, List<Suppression> suppress, Ownership network, Optional<String> name) {

    /** The range with these notes; what it has from an inner network counts before the outer one's. */
    RemoteRange over(RemoteRange range) {
        boolean named = range.network().isPresent() || name.isEmpty();
        if (own == Ownership.NONE && network == Ownership.NONE && suppress.isEmpty() && named) {
            return range;
        }
        List<Suppression> both = suppress;
        if (!range.suppress().isEmpty()) {
            both = new ArrayList<>(range.suppress());
            both.addAll(suppress);
        }
        return range.with(own.orElse(range.ownership()).orElse(network), named ? range.network() : name, both);
    }
}

package org.relayplan.rules;

import java.util.List;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** Looks for the entry of a range list that a finding should point at. */
final class Ranges {

    private Ranges() {}

    /** Position of the largest entry that has an address of the set, or -1. */
    static int largestThatMeets(Connector connector, AddressSet clients) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        int best = -1;
        for (int i = 0; i < ranges.size(); i++) {
            AddressRange addresses = ranges.get(i).addresses();
            boolean larger = best < 0 || addresses.compareSize(ranges.get(best).addresses()) > 0;
            if (larger && AddressSet.of(addresses).overlaps(clients)) {
                best = i;
            }
        }
        return best;
    }
}

package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;

/**
 * The clients of one family cut into stretches in which every connector of a server has the same nearest range: what is
 * explained for one of them holds for all, wherever they connect to.
 */
final class Stretches {

    private final List<NearestRanges> nearest = new ArrayList<>();
    private final List<Address> starts = new ArrayList<>();

    Stretches(List<Connector> connectors, AddressFamily family) {
        List<Address> all = new ArrayList<>();
        all.add(family.any());
        for (Connector connector : connectors) {
            NearestRanges own = NearestRanges.of(connector.remoteIPRanges(), family);
            nearest.add(own);
            all.addAll(own.starts());
        }
        Collections.sort(all);
        for (Address start : all) {
            if (starts.isEmpty() || !starts.get(starts.size() - 1).equals(start)) {
                starts.add(start);
            }
        }
    }

    /** The nearest ranges of the server's connector at that position. */
    NearestRanges nearest(int position) {
        return nearest.get(position);
    }

    /** The number of the stretch that has the client. */
    int of(Address client) {
        return NearestRanges.last(starts, client);
    }

    /** What was explained for stretches, to be explained once. */
    static final class Memory {

        /** More different explanations than that are asked for only by lists made to do so. */
        private static final int KEPT = 20_000;

        private final Map<Integer, Explanation> known = new HashMap<>();

        /** The explanation of a stretch, or null. */
        Explanation get(int stretch) {
            return known.get(stretch);
        }

        Explanation keep(int stretch, Explanation explanation) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(stretch, explanation);
            return explanation;
        }
    }
}

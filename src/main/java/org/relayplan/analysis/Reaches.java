package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** Collects where the connectors of one server are selected, listener by listener. */
final class Reaches {

    private final List<Connector> connectors;
    private final IdentityHashMap<Connector, Share> shares = new IdentityHashMap<>();

    Reaches(List<Connector> connectors) {
        this.connectors = connectors;
        for (Connector connector : connectors) {
            shares.put(connector, new Share());
        }
    }

    /** Adds what is seen at one listener. */
    void add(Listener listener, Segments segments) {
        List<Answer> answers = segments.answers();
        List<List<AddressRange>> clients = segments.byAnswer();
        for (int i = 0; i < answers.size(); i++) {
            if (clients.get(i).isEmpty()) {
                continue;
            }
            for (Connector connector : answers.get(i).connectors()) {
                Share share = shares.get(connector);
                boolean sure = answers.get(i).outcome() == Outcome.ANSWERED;
                (sure ? share.surely : share.perhaps).addAll(clients.get(i));
                if (share.where.isEmpty() || share.where.get(share.where.size() - 1) != listener) {
                    share.where.add(listener);
                }
            }
        }
    }

    /** What was collected for each connector, in their order. */
    List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>(connectors.size());
        for (Connector connector : connectors) {
            Share share = shares.get(connector);
            reaches.add(new Reach(AddressSet.of(share.surely), AddressSet.of(share.perhaps), share.where));
        }
        return reaches;
    }

    private static final class Share {

        private final List<AddressRange> surely = new ArrayList<>();
        private final List<AddressRange> perhaps = new ArrayList<>();
        private final List<Listener> where = new ArrayList<>();
    }
}

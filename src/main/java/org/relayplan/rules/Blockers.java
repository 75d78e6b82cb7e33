package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** The connectors that together keep another one from answering clients that it takes. */
final class Blockers {

    private Blockers() {}

    /**
     * Of those that answer these clients in its stead, some that suffice and of which none can be left out, in the
     * order given: without any one of them it would answer some of the clients. Those that answer few are left out
     * rather.
     *
     * @param clients clients the connector takes and never answers
     * @param winners everyone of its role who answers or may answer some of them, in the model's order
     */
    static List<Connector> of(
            Subject subject, Server server, Connector shadowed, AddressSet clients, List<Connector> winners) {
        List<Connector> kept = new ArrayList<>(winners);
        for (Connector next : winners.size() < 2 ? List.<Connector>of() : byShare(subject, winners, clients)) {
            List<Connector> rest = new ArrayList<>(kept);
            rest.remove(next);
            if (!rest.isEmpty() && isShadowed(subject.model(), server, shadowed, clients, rest)) {
                kept = rest;
            }
        }
        return kept;
    }

    /** By how many of the clients each answers, those with the least first; of equal ones the last first. */
    private static List<Connector> byShare(Subject subject, List<Connector> winners, AddressSet clients) {
        List<BigInteger> shares = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = winners.size() - 1; i >= 0; i--) {
            order.add(i);
        }
        for (Connector winner : winners) {
            shares.add(subject.analysis().reach(winner).all().and(clients).count());
        }
        order.sort((a, b) -> shares.get(a).compareTo(shares.get(b)));
        List<Connector> sorted = new ArrayList<>();
        for (int position : order) {
            sorted.add(winners.get(position));
        }
        return sorted;
    }

    /** Whether these alone leave it none of the clients. */
    private static boolean isShadowed(
            Model model, Server server, Connector shadowed, AddressSet clients, List<Connector> others) {
        Connector own = taking(shadowed, clients);
        List<Connector> connectors = new ArrayList<>();
        for (Connector other : others) {
            connectors.add(taking(other, clients));
        }
        connectors.add(own);
        Model alone = new Model(model.organization(), List.of(server), connectors, List.of(), List.of(), List.of());
        return !new Analysis(alone).reach(own).all().overlaps(clients);
    }

    /** The connector with those of its ranges that have some of the clients; there may be many others. */
    private static Connector taking(Connector connector, AddressSet clients) {
        List<RemoteRange> ranges = new ArrayList<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (clients.overlaps(range.addresses())) {
                ranges.add(range);
            }
        }
        return connector.withRanges(ranges);
    }
}

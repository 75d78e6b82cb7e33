package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/** The connectors that together leave another one nobody to answer. */
final class Blockers {

    private Blockers() {}

    /**
     * As few connectors as keep this one from ever being selected, in the model's order: none can be left out, but one
     * that lets clients relay where this one doesn't, or the reverse, is always named if there is any.
     */
    static List<Connector> of(Subject subject, Server server, Connector shadowed, AddressSet clients) {
        List<Connector> all = subject.analysis().connectors(server);
        List<BigInteger> shares = shares(subject, server, shadowed, clients);
        boolean[] kept = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            kept[i] = shares.get(i).signum() > 0;
        }
        int different = different(subject, shadowed, all, shares);
        for (int next : bySize(shares)) {
            if (kept[next] && next != different) {
                kept[next] = false;
                kept[next] = !isShadowed(subject.model(), server, shadowed, chosen(all, kept));
            }
        }
        return chosen(all, kept);
    }

    /** How many of the clients each connector of the server wins, at some listener of the shadowed one. */
    private static List<BigInteger> shares(Subject subject, Server server, Connector shadowed, AddressSet clients) {
        List<BigInteger> shares = new ArrayList<>();
        List<Listener> listeners = listeners(subject, server, shadowed);
        for (Connector connector : subject.analysis().connectors(server)) {
            AddressSet won = AddressSet.EMPTY;
            for (Listener listener : connector.role() == shadowed.role() ? listeners : List.<Listener>of()) {
                List<AddressRange> ranges = new ArrayList<>();
                for (Segment segment : subject.analysis().segments(listener).all()) {
                    if (segment.answer().mayBe(connector)) {
                        ranges.add(segment.addresses());
                    }
                }
                won = won.or(AddressSet.of(ranges).and(clients));
            }
            shares.add(won.count());
        }
        return shares;
    }

    private static List<Listener> listeners(Subject subject, Server server, Connector shadowed) {
        List<Listener> found = new ArrayList<>();
        for (Listener listener : subject.analysis().listeners(server)) {
            for (Binding binding : shadowed.bindings()) {
                if (binding.accepts(listener.local())) {
                    found.add(listener);
                    break;
                }
            }
        }
        return found;
    }

    /** Of those with another answer about relay the one that wins most, or -1. */
    private static int different(Subject subject, Connector shadowed, List<Connector> all, List<BigInteger> shares) {
        Certainty own = subject.may(shadowed, Capability.RELAY);
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            if (shares.get(i).signum() > 0
                    && subject.may(all.get(i), Capability.RELAY) != own
                    && (best < 0 || shares.get(i).compareTo(shares.get(best)) > 0)) {
                best = i;
            }
        }
        return best;
    }

    /** Positions by rising share, of equal ones the last first: what wins least is tried to be left out first. */
    private static List<Integer> bySize(List<BigInteger> shares) {
        List<Integer> order = new ArrayList<>();
        for (int i = shares.size() - 1; i >= 0; i--) {
            order.add(i);
        }
        order.sort((a, b) -> shares.get(a).compareTo(shares.get(b)));
        return order;
    }

    private static List<Connector> chosen(List<Connector> all, boolean[] kept) {
        List<Connector> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (kept[i]) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    /** Whether these alone leave it nobody. */
    private static boolean isShadowed(Model model, Server server, Connector shadowed, List<Connector> others) {
        List<Connector> connectors = new ArrayList<>(others);
        connectors.add(shadowed);
        Model alone = new Model(model.organization(), List.of(server), connectors, List.of(), List.of(), List.of());
        return new Analysis(alone).reach(shadowed).all().isEmpty();
    }
}

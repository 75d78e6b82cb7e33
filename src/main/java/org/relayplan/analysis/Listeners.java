package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** Where a server listens, and which connectors are candidates there. */
final class Listeners {

    private Listeners() {}

    /**
     * Every address and port of the server that some enabled connector's binding or the server itself names; beside a
     * binding to every address, one listener stands for all the others.
     */
    static List<Listener> of(Server server, List<Connector> connectors) {
        SortedSet<Binding> locals = new TreeSet<>();
        for (Connector connector : connectors) {
            if (!connector.enabled()) {
                continue;
            }
            for (Binding binding : connector.bindings()) {
                locals.add(binding);
                if (binding.isAny()) {
                    for (Address address : server.addresses()) {
                        if (address.family() == binding.address().family()) {
                            locals.add(new Binding(address, binding.port()));
                        }
                    }
                }
            }
        }
        List<Listener> listeners = new ArrayList<>();
        for (Binding local : locals) {
            listeners.add(new Listener(server, local));
        }
        return listeners;
    }

    /**
     * The enabled connectors that listen there, each with its most specific binding; the others' addresses excluded.
     */
    static List<Candidate> candidates(Binding local, List<Connector> connectors) {
        List<Candidate> candidates = new ArrayList<>();
        for (Connector connector : connectors) {
            Binding best = null;
            for (Binding binding : connector.bindings()) {
                if (binding.accepts(local) && (best == null || best.isAny())) {
                    best = binding;
                }
            }
            if (best != null && connector.enabled()) {
                candidates.add(new Candidate(connector, best));
            }
        }
        return candidates;
    }
}

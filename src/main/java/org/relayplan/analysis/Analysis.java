package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Server;

/**
 * What follows from a model: who answers whom, and what the client may do; each fact computed once, when first asked
 * for.
 *
 * <p>Not for use by several threads.
 */
public final class Analysis {

    private final Model model;
    private final Map<String, List<Connector>> byServer = new HashMap<>();
    private final Map<String, List<Listener>> listenersOf = new HashMap<>();
    private final Shapes shapes = new Shapes();
    private final Map<List<Integer>, Partition> partitions = new HashMap<>();
    private final IdentityHashMap<Listener, Segments> segments = new IdentityHashMap<>();
    private final Answers answers;
    private final IdentityHashMap<Connector, Reach> reaches = new IdentityHashMap<>();
    private final Map<BuiltInNetwork, AddressSet> builtIn = new EnumMap<>(BuiltInNetwork.class);
    private final Map<NetworkKind, AddressSet> networks = new EnumMap<>(NetworkKind.class);
    private List<Listener> listeners = List.of();

    /** The facts of a model. */
    public Analysis(Model model) {
        this.model = model;
        this.answers = new Answers(model.organization());
        for (Connector connector : model.connectors()) {
            List<Connector> own = byServer.get(connector.server());
            if (own == null) {
                own = new ArrayList<>();
                byServer.put(connector.server(), own);
            }
            own.add(connector);
        }
    }

    /** The model these facts are about. */
    public Model model() {
        return model;
    }

    /** The addresses of a built-in network in this organization. */
    public AddressSet addresses(BuiltInNetwork network) {
        AddressSet known = builtIn.get(network);
        if (known == null) {
            known = network.addresses(addresses(NetworkKind.INTERNET_OWNED));
            builtIn.put(network, known);
        }
        return known;
    }

    /** The addresses of all networks of a kind. */
    public AddressSet addresses(NetworkKind kind) {
        AddressSet known = networks.get(kind);
        if (known == null) {
            known = model.organization().networks(kind);
            networks.put(kind, known);
        }
        return known;
    }

    /** The connectors of a server, in the model's order. */
    public List<Connector> connectors(Server server) {
        return byServer.getOrDefault(server.name(), List.of());
    }

    /** Every listener of every server, by server in the model's order, then family, address and port. */
    public List<Listener> listeners() {
        if (listeners.isEmpty()) {
            List<Listener> all = new ArrayList<>();
            for (Server server : model.servers()) {
                all.addAll(listeners(server));
            }
            listeners = List.copyOf(all);
        }
        return listeners;
    }

    /** The listeners of one server, by family, address and port. */
    public List<Listener> listeners(Server server) {
        List<Listener> known = listenersOf.get(server.name());
        if (known == null) {
            known = List.copyOf(Listeners.of(server, connectors(server)));
            listenersOf.put(server.name(), known);
        }
        return known;
    }

    /** The connectors that listen there, whoever the client is. */
    public List<Candidate> candidates(Listener listener) {
        return Listeners.candidates(listener.local(), connectors(listener.server()));
    }

    /**
     * The whole address space of the listener's family, cut into segments with one answer each. Listeners share what is
     * alike: servers of one kind cost little more than one.
     */
    public Segments segments(Listener listener) {
        Segments known = segments.get(listener);
        if (known == null) {
            List<Candidate> candidates = candidates(listener);
            Partition partition =
                    partition(candidates, listener.local().address().family());
            known = new Segments(partition, answers.of(partition.firsts(), candidates));
            segments.put(listener, known);
        }
        return known;
    }

    private Partition partition(List<Candidate> candidates, AddressFamily family) {
        List<Integer> shape = shapes.of(candidates, family);
        Partition known = partitions.get(shape);
        if (known == null) {
            known = Cut.of(candidates, family, model.organization().selection());
            partitions.put(shape, known);
        }
        return known;
    }

    /** What a client of that connector may do before it logs on. */
    public May may(Connector connector) {
        return answers.may(connector);
    }

    /** The rights of a client of that connector before it logs on. */
    public EffectiveRights rights(Connector connector) {
        return answers.rights(connector);
    }

    /** Where the connector is selected, over all its listeners. */
    public Reach reach(Connector connector) {
        if (reaches.isEmpty()) {
            for (Server server : model.servers()) {
                measure(server);
            }
        }
        return reaches.getOrDefault(connector, Reach.NOWHERE);
    }

    private void measure(Server server) {
        Reaches measured = new Reaches(connectors(server));
        for (Listener listener : listeners(server)) {
            measured.add(listener, segments(listener));
        }
        measured.putInto(reaches);
    }
}

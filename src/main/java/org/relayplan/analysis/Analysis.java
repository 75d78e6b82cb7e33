package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Parallel;
import org.relayplan.model.Server;

/**
 * What follows from a model: who answers whom, and what the client may do; each fact computed once, when first asked
 * for.
 *
 * <p>For one thread, unless {@link #complete} was called.
 */
public final class Analysis {

    private final Model model;
    private final Map<String, List<Connector>> byServer = new HashMap<>();
    private final Map<String, List<Listener>> listenersOf = new HashMap<>();
    private final Shapes shapes;
    private final Map<List<Integer>, Partition> partitions;
    private final IdentityHashMap<Listener, Segments> segments = new IdentityHashMap<>();
    private final Answers answers;
    private final IdentityHashMap<Connector, Reach> reaches = new IdentityHashMap<>();
    private final Map<BuiltInNetwork, AddressSet> builtIn = new EnumMap<>(BuiltInNetwork.class);
    private final Map<NetworkKind, AddressSet> networks = new EnumMap<>(NetworkKind.class);
    private List<Listener> listeners = List.of();

    /** The facts of a model. */
    public Analysis(Model model) {
        this(model, new Shapes(), new HashMap<>());
    }

    /** The facts of a model that is much like another: what both have alike is cut once. */
    public static Analysis like(Analysis other, Model model) {
        boolean sameOrder = model.organization()
                .selection()
                .equals(other.model.organization().selection());
        return sameOrder ? new Analysis(model, other.shapes, other.partitions) : new Analysis(model);
    }

    private Analysis(Model model, Shapes shapes, Map<List<Integer>, Partition> partitions) {
        this.model = model;
        this.shapes = shapes;
        this.partitions = partitions;
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
    public synchronized AddressSet addresses(BuiltInNetwork network) {
        AddressSet known = builtIn.get(network);
        if (known == null) {
            known = network.addresses(addresses(NetworkKind.INTERNET_OWNED));
            builtIn.put(network, known);
        }
        return known;
    }

    /** The addresses of all networks of a kind. */
    public synchronized AddressSet addresses(NetworkKind kind) {
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
            known = cut(listener);
            segments.put(listener, known);
        }
        return known;
    }

    private Segments cut(Listener listener) {
        List<Candidate> candidates = candidates(listener);
        Partition partition = partition(candidates, listener.local().address().family());
        synchronized (answers) {
            return new Segments(partition, answers.of(partition.firsts(), candidates));
        }
    }

    /**
     * What a client gets that connects to that address and port of a server, whether or not the model names the
     * address: one that it doesn't name is among "every other". Where nothing listens every client is refused.
     *
     * @param server the server; empty if the model has it not, and so nothing listens
     */
    public Segments segments(Optional<Server> server, Binding local) {
        Listener others = null;
        for (Listener listener : server.isPresent() ? listeners(server.get()) : List.<Listener>of()) {
            if (listener.local().equals(local)) {
                return segments(listener);
            }
            others = listener.local().isAny() && listener.local().accepts(local) ? listener : others;
        }
        if (others != null) {
            return segments(others);
        }
        Partition nobody = partition(List.of(), local.address().family());
        return new Segments(nobody, answers.of(nobody.firsts(), List.of()));
    }

    private Partition partition(List<Candidate> candidates, AddressFamily family) {
        List<Integer> shape;
        Partition known;
        synchronized (shapes) {
            shape = shapes.of(candidates, family);
            known = partitions.get(shape);
        }
        if (known == null) {
            known = Cut.of(candidates, family, model.organization().selection());
            synchronized (shapes) {
                // What was cut meanwhile counts, so that equal shapes share one cut.
                Partition first = partitions.putIfAbsent(shape, known);
                known = first == null ? known : first;
            }
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
                keep(server, measure(server));
            }
        }
        return reaches.getOrDefault(connector, Reach.NOWHERE);
    }

    /**
     * Finds out on all processors what takes long to find out; from then on several threads may ask for anything. Pays
     * for large models only.
     */
    public void complete() {
        listeners();
        List<Callable<Measured>> pieces = new ArrayList<>(model.servers().size());
        for (Server server : model.servers()) {
            pieces.add(() -> measure(server));
        }
        List<Measured> measured = Parallel.all(pieces);
        for (int i = 0; i < measured.size(); i++) {
            keep(model.servers().get(i), measured.get(i));
        }
    }

    /** What takes long to find out about a server: of each listener the segments, of each connector the reach. */
    private record Measured(List<Segments> segments, List<Reach> reaches) {}

    private Measured measure(Server server) {
        for (Connector connector : connectors(server)) {
            synchronized (answers) {
                answers.may(connector);
            }
        }
        List<Segments> cut = new ArrayList<>();
        Reaches seen = new Reaches(connectors(server));
        for (Listener listener : listeners(server)) {
            Segments known = segments.get(listener);
            cut.add(known == null ? cut(listener) : known);
            seen.add(listener, cut.get(cut.size() - 1));
        }
        return new Measured(cut, seen.reaches());
    }

    private void keep(Server server, Measured measured) {
        for (int i = 0; i < measured.segments.size(); i++) {
            segments.put(listeners(server).get(i), measured.segments.get(i));
        }
        for (int i = 0; i < measured.reaches.size(); i++) {
            reaches.put(connectors(server).get(i), measured.reaches.get(i));
        }
    }
}

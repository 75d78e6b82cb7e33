package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Network;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Organization;
import org.relayplan.model.Parallel;
import org.relayplan.model.RemoteRange;

/** The named networks; each is laid out when it is first asked for, so that one may name another in any order. */
final class Networks {

    /** So deep may networks name one another. */
    private static final int DEEPEST = 64;

    /** From so many on it takes longer to lay them out than to start threads. */
    private static final int MANY = 1_000;

    private final Faults faults;
    private final Map<String, NetworkDefinition> definitions = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, RangeList> laid = new HashMap<>();
    private final Map<String, AddressSet> sets = new HashMap<>();
    private final Map<String, Network> given = new LinkedHashMap<>();
    private final List<NetworkDefinition> open = new ArrayList<>();
    private Optional<RangeReader> reader = Optional.empty();
    private Optional<AddressSet> owned = Optional.empty();

    Networks(Faults faults) {
        this.faults = faults;
    }

    /** The networks of a model that was read before. */
    Networks(Faults faults, Organization organization) {
        this(faults);
        for (Network network : organization.networks()) {
            given.put(NamedNodes.key(network.name()), network);
        }
    }

    /** Takes a definition whose name is new. */
    void define(NetworkDefinition definition) {
        definitions.put(NamedNodes.key(definition.name()), definition);
    }

    /** Takes the name of a network that can't be read; who names it is not to blame. */
    void addFaulty(String name) {
        faulty.add(NamedNodes.key(name));
    }

    /** Lays all networks out; in the order of the model. */
    List<Network> layAll(RangeReader ranges) {
        reader = Optional.of(ranges);
        if (definitions.size() >= MANY) {
            layAddresses();
        }
        List<Network> networks = new ArrayList<>(definitions.size());
        for (NetworkDefinition definition : definitions.values()) {
            networks.add(definition.network(lay(definition)));
        }
        return networks;
    }

    /** Lays out on all processors what refers to nothing else. */
    private void layAddresses() {
        List<Callable<Optional<RangeList>>> pieces = new ArrayList<>(definitions.size());
        for (NetworkDefinition definition : definitions.values()) {
            pieces.add(definition::addresses);
        }
        Iterator<Optional<RangeList>> lists = Parallel.all(pieces).iterator();
        for (String key : definitions.keySet()) {
            Optional<RangeList> list = lists.next();
            if (list.isPresent()) {
                laid.put(key, list.get());
            }
        }
    }

    /** The definition of that name, in any case. */
    Optional<NetworkDefinition> definition(String name) {
        return Optional.ofNullable(definitions.get(NamedNodes.key(name)));
    }

    /** The ranges of a network; empty, with a fault at the text that names it, if they can't be had. */
    Optional<RangeList> ranges(String name, Node from) {
        Optional<NetworkDefinition> definition = definition(name);
        if (definition.isEmpty() && faulty.contains(NamedNodes.key(name))) {
            return Optional.empty();
        }
        if (definition.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (NetworkDefinition known : definitions.values()) {
                names.add(known.name());
            }
            for (Network known : given.values()) {
                names.add(known.name());
            }
            faults.add(
                    from.place(),
                    "There is no network " + Sentence.quote("@" + name) + Sentence.near(name, names, "networks"));
            return Optional.empty();
        }
        if (open.contains(definition.get())) {
            faults.add(from.place(), "Networks can't contain themselves: " + path(definition.get()) + ".");
            return Optional.empty();
        }
        if (open.size() == DEEPEST) {
            faults.add(from.place(), "Networks may name one another 64 deep; this is the 65th.");
            return Optional.empty();
        }
        return Optional.of(lay(definition.get()));
    }

    /** The addresses of a network; empty, with a fault at the text that names it, if they can't be had. */
    Optional<AddressSet> addresses(String name, Node from) {
        Network known = given.get(NamedNodes.key(name));
        if (known != null) {
            return Optional.of(known.addresses());
        }
        Optional<RangeList> ranges = ranges(name, from);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        String key = NamedNodes.key(name);
        if (!sets.containsKey(key)) {
            List<AddressRange> addresses = new ArrayList<>(ranges.get().ranges().size());
            for (RemoteRange range : ranges.get().ranges()) {
                addresses.add(range.addresses());
            }
            sets.put(key, AddressSet.of(addresses));
        }
        return Optional.of(sets.get(key));
    }

    /** The organization's own public addresses, for a text that names the Internet, which is the rest. */
    AddressSet owned(Node from) {
        if (owned.isEmpty()) {
            AddressSet all = AddressSet.EMPTY;
            for (NetworkDefinition definition : definitions.values()) {
                if (definition.kind() == NetworkKind.INTERNET_OWNED) {
                    all = all.or(addresses(definition.name(), from).orElse(AddressSet.EMPTY));
                }
            }
            for (Network network : given.values()) {
                all = network.kind() == NetworkKind.INTERNET_OWNED ? all.or(network.addresses()) : all;
            }
            owned = Optional.of(all);
        }
        return owned.get();
    }

    private RangeList lay(NetworkDefinition definition) {
        String key = NamedNodes.key(definition.name());
        RangeList known = laid.get(key);
        if (known == null) {
            open.add(definition);
            known = definition.lay(reader.orElseThrow());
            open.remove(open.size() - 1);
            laid.put(key, known);
        }
        return known;
    }

    /** From the first network of the circle around to it again. */
    private String path(NetworkDefinition first) {
        StringBuilder path = new StringBuilder();
        for (NetworkDefinition definition : open.subList(open.indexOf(first), open.size())) {
            path.append('@').append(definition.name()).append(" -> ");
        }
        return path.append('@').append(first.name()).toString();
    }
}

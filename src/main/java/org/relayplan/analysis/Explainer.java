package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Server;

/**
 * Explains connections: who answers, and why nobody else does. What is laid out for one question serves the next.
 *
 * <p>Not for use by several threads.
 */
public final class Explainer {

    private final Analysis analysis;
    private final IdentityHashMap<Server, Map<Binding, Grounds>> grounds = new IdentityHashMap<>();
    private final IdentityHashMap<Server, Map<AddressFamily, Stretches>> stretches = new IdentityHashMap<>();
    private final IdentityHashMap<Server, Map<Binding, Stretches.Memory>> memories = new IdentityHashMap<>();
    private final IdentityHashMap<Server, Set<Address>> named = new IdentityHashMap<>();
    private final IdentityHashMap<Server, SortedSet<Binding>> locals = new IdentityHashMap<>();

    /** Explains by the facts of a model. */
    public Explainer(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The connectors of a server, in the model's order. */
    public List<Connector> connectors(Server server) {
        return analysis.connectors(server);
    }

    /** Explains a connection to that end of a server. */
    public Explanation explain(Server server, LocalEnd local, Address client) {
        return local.address().isPresent()
                ? at(server, new Binding(local.address().get(), local.port()), client)
                : anywhere(server, local.port(), client);
    }

    /**
     * Explains a connection to one local address and port.
     *
     * @param server a server of the model
     * @param local the address and port; 0.0.0.0 or :: stands for every address that neither a binding nor the server
     *     names
     * @param client where the connection comes from
     */
    public Explanation at(Server server, Binding local, Address client) {
        if (client.family() != local.address().family()) {
            return refused(server, Optional.of(local.address()), local.port(), Refusal.OTHER_FAMILY);
        }
        Binding place = isNamed(server, local.address())
                ? local
                : new Binding(local.address().family().any(), local.port());
        return grounds(server, place).explain(client);
    }

    /** Whether the server or a binding names the address; all others are alike. */
    private boolean isNamed(Server server, Address address) {
        Set<Address> known = named.get(server);
        if (known == null) {
            known = new HashSet<>(server.addresses());
            for (Connector connector : analysis.connectors(server)) {
                for (Binding binding : connector.bindings()) {
                    known.add(binding.address());
                }
            }
            named.put(server, known);
        }
        return known.contains(address);
    }

    /**
     * Explains a connection to a port of a server, whichever of its addresses is meant: those the model gives it, or
     * else every one. If they give different answers, the explanation is ambiguous.
     */
    public Explanation anywhere(Server server, int port, Address client) {
        // The port at the family's any-address stands for the question in the memory's key.
        Binding anywhere = new Binding(client.family().any(), port);
        Stretches.Memory memory = memories.computeIfAbsent(server, s -> new HashMap<>())
                .computeIfAbsent(anywhere, a -> new Stretches.Memory());
        int stretch = stretches(server, client.family()).of(client);
        Explanation known = memory.get(stretch);
        return known == null ? memory.keep(stretch, together(server, port, client)) : known;
    }

    private Explanation together(Server server, int port, Address client) {
        List<Explanation> places = new ArrayList<>();
        for (Binding local : places(server, port, client.family())) {
            places.add(at(server, local, client));
        }
        return LocalAddresses.together(
                places, rest(server, port, client), analysis.model().organization());
    }

    /** What becomes of a client at the addresses that the model doesn't name, if it names some and others listen. */
    private Optional<Explanation> rest(Server server, int port, Address client) {
        Binding rest = new Binding(client.family().any(), port);
        boolean isAnother =
                !own(server, port, client.family()).isEmpty() && locals(server).contains(rest);
        return isAnother ? Optional.of(at(server, rest, client)) : Optional.empty();
    }

    /**
     * The server's addresses that listen on the port; what no address stands for only if none is known. Where nothing
     * listens, all its addresses, to tell what would listen there if it weren't disabled.
     */
    private List<Binding> places(Server server, int port, AddressFamily family) {
        List<Binding> places = new ArrayList<>();
        List<Binding> own = own(server, port, family);
        boolean addressesKnown = !own.isEmpty();
        for (Binding local : locals(server)) {
            boolean asked = local.port() == port && local.address().family() == family;
            if (asked && !(local.isAny() && addressesKnown)) {
                places.add(local);
            }
        }
        if (places.isEmpty()) {
            return addressesKnown ? own : List.of(new Binding(family.any(), port));
        }
        return places;
    }

    /** The port at each address that the model gives the server. */
    private static List<Binding> own(Server server, int port, AddressFamily family) {
        List<Binding> own = new ArrayList<>();
        for (Address address : server.addresses()) {
            if (address.family() == family) {
                own.add(new Binding(address, port));
            }
        }
        return own;
    }

    private SortedSet<Binding> locals(Server server) {
        SortedSet<Binding> known = locals.get(server);
        if (known == null) {
            known = new TreeSet<>();
            for (Listener listener : analysis.listeners(server)) {
                known.add(listener.local());
            }
            locals.put(server, known);
        }
        return known;
    }

    private Grounds grounds(Server server, Binding local) {
        Map<Binding, Grounds> own = grounds.computeIfAbsent(server, s -> new HashMap<>());
        Grounds laid = own.get(local);
        if (laid == null) {
            Stretches cut = stretches(server, local.address().family());
            laid = new Grounds(analysis, new Listener(server, local), cut);
            own.put(local, laid);
        }
        return laid;
    }

    private Stretches stretches(Server server, AddressFamily family) {
        Map<AddressFamily, Stretches> own = stretches.computeIfAbsent(server, s -> new HashMap<>());
        Stretches cut = own.get(family);
        if (cut == null) {
            cut = new Stretches(analysis.connectors(server), family);
            own.put(family, cut);
        }
        return cut;
    }

    private Explanation refused(Server server, Optional<Address> address, int port, Refusal refusal) {
        List<Contender> contenders = new ArrayList<>();
        for (Connector connector : analysis.connectors(server)) {
            contenders.add(new Contender(
                    connector, Standing.NOT_LISTENING, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return new Explanation(
                server,
                address,
                port,
                Answer.REFUSED,
                Optional.of(refusal),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                contenders,
                Set.of(),
                List.of(),
                Optional.empty());
    }
}

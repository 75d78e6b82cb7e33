package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/**
 * A port at which one or more servers answer alike, over all local addresses that make no difference.
 *
 * @param servers the servers, in the model's order; at least one
 * @param port the port
 * @param locals the local addresses, IPv4 before IPv6; at most one part for each family
 * @param segments for each of these parts, the clients' whole space as the first of the servers answers it
 * @param listeners for each of these parts, every listener of every server that it stands for, in the servers' order
 * @param assumed names of connectors that on some of the servers are only assumed to be as setup makes them
 */
public record Gate(
        List<Server> servers,
        int port,
        List<LocalPart> locals,
        List<Segments> segments,
        List<List<Listener>> listeners,
        Set<String> assumed) {

    private static final Comparator<Access> SUREST_FIRST = new Comparator<>() {
        @Override
        public int compare(Access a, Access b) {
            int order = b.certainty().compareTo(a.certainty());
            return order == 0 ? a.clients().first().compareTo(b.clients().first()) : order;
        }
    };

    /** Keeps its own copies. */
    public Gate {
        servers = List.copyOf(servers);
        locals = List.copyOf(locals);
        segments = List.copyOf(segments);
        listeners = List.copyOf(listeners);
        assumed = Set.copyOf(assumed);
    }

    /** What a connector of the segments is called here; see {@link Face#name}. */
    public String name(Connector connector) {
        return servers.size() == 1 ? connector.name() : NameTemplate.of(connector.name(), connector.server());
    }

    /**
     * Who has that capability before logging on, surely or perhaps, by the connectors responsible: the sure ones first,
     * then by their first client. Nobody is in two of them; who is in none has it not.
     */
    public List<Access> access(Capability capability) {
        Map<List<Object>, List<AddressRange>> clients = new LinkedHashMap<>();
        for (Segments space : segments) {
            IdentityHashMap<Answer, List<AddressRange>> byAnswer = new IdentityHashMap<>();
            for (Segment segment : space.all()) {
                Answer answer = segment.answer();
                if (answer.may().get(capability) == Certainty.NO) {
                    continue;
                }
                List<AddressRange> ranges = byAnswer.get(answer);
                if (ranges == null) {
                    ranges = clients.computeIfAbsent(key(answer, capability), key -> new ArrayList<>());
                    byAnswer.put(answer, ranges);
                }
                ranges.add(segment.addresses());
            }
        }
        List<Access> found = new ArrayList<>();
        clients.forEach((key, ranges) -> found.add(access(key, ranges)));
        Collections.sort(found, SUREST_FIRST);
        return found;
    }

    private List<Object> key(Answer answer, Capability capability) {
        List<Object> key = new ArrayList<>();
        key.add(answer.may().get(capability));
        key.add(answer.mayBeRefused());
        for (Connector connector : answer.connectors()) {
            key.add(name(connector));
        }
        return key;
    }

    private static Access access(List<Object> key, List<AddressRange> ranges) {
        List<String> names = new ArrayList<>();
        for (Object name : key.subList(2, key.size())) {
            names.add((String) name);
        }
        return new Access((Certainty) key.get(0), names, (Boolean) key.get(1), AddressSet.of(ranges));
    }
}

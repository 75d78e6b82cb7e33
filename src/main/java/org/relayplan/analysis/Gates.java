package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Server;

/** Collects the gates of servers, one server after the other. */
final class Gates {

    private final Analysis analysis;
    private final Likenesses likenesses;
    private final Map<List<Object>, Draft> drafts = new LinkedHashMap<>();

    Gates(Analysis analysis, Likenesses likenesses) {
        this.analysis = analysis;
        this.likenesses = likenesses;
    }

    /** Listeners of one family, port and server that answer alike. */
    private record Alike(AddressFamily family, int likeness, Segments segments, List<Listener> listeners) {

        boolean isForAny() {
            for (Listener listener : listeners) {
                if (listener.local().isAny()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A gate to which servers are still added. */
    private record Draft(
            int port,
            List<LocalPart> locals,
            List<LocalPart> shared,
            List<Segments> segments,
            List<List<Listener>> listeners,
            List<Server> servers,
            Set<String> literal,
            Set<String> assumed) {

        Gate gate() {
            boolean one = servers.size() == 1;
            return new Gate(servers, port, one ? locals : shared, segments, listeners, one ? literal : assumed);
        }
    }

    /** Adds the gates of a server. */
    void add(Server server) {
        Map<Integer, Map<AddressFamily, Map<Integer, Alike>>> ports = new TreeMap<>();
        for (Listener listener : analysis.listeners(server)) {
            Segments segments = analysis.segments(listener);
            AddressFamily family = segments.family();
            int likeness = likenesses.number(segments);
            ports.computeIfAbsent(listener.local().port(), port -> new TreeMap<>())
                    .computeIfAbsent(family, same -> new LinkedHashMap<>())
                    .computeIfAbsent(likeness, number -> new Alike(family, number, segments, new ArrayList<>()))
                    .listeners()
                    .add(listener);
        }
        ports.forEach((port, families) -> add(server, port, families));
    }

    private void add(Server server, int port, Map<AddressFamily, Map<Integer, Alike>> families) {
        boolean split = false;
        List<Alike> all = new ArrayList<>();
        for (Map<Integer, Alike> family : families.values()) {
            split |= family.size() > 1;
            // What is named comes before what "every other" means.
            for (Alike alike : family.values()) {
                if (!alike.isForAny()) {
                    all.add(alike);
                }
            }
            for (Alike alike : family.values()) {
                if (alike.isForAny()) {
                    all.add(alike);
                }
            }
        }
        if (!split) {
            add(server, port, all, false);
            return;
        }
        for (Alike alike : all) {
            add(server, port, List.of(alike), families.get(alike.family()).size() > 1);
        }
    }

    /** Adds one gate; {@code split} if another gate of the port has other addresses of the family. */
    private void add(Server server, int port, List<Alike> parts, boolean split) {
        List<LocalPart> locals = new ArrayList<>();
        List<LocalPart> shared = new ArrayList<>();
        List<Segments> segments = new ArrayList<>();
        List<Object> key = new ArrayList<>();
        key.add(port);
        for (Alike alike : parts) {
            locals.add(part(alike, split, List.of()));
            LocalPart common = part(alike, split, server.addresses());
            shared.add(common);
            segments.add(alike.segments());
            key.add(common);
            key.add(alike.likeness());
        }
        Draft draft = drafts.computeIfAbsent(
                key,
                same -> new Draft(
                        port,
                        locals,
                        shared,
                        segments,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new TreeSet<>(),
                        new TreeSet<>()));
        draft.servers().add(server);
        for (int part = 0; part < parts.size(); part++) {
            if (draft.listeners().size() == part) {
                draft.listeners().add(new ArrayList<>());
            }
            draft.listeners().get(part).addAll(parts.get(part).listeners());
        }
        for (Connector connector : analysis.connectors(server)) {
            if (connector.origin() == Origin.SETUP) {
                draft.literal().add(connector.name());
                draft.assumed().add(NameTemplate.of(connector.name(), connector.server()));
            }
        }
    }

    private static LocalPart part(Alike alike, boolean split, List<Address> own) {
        if (alike.isForAny()) {
            return new LocalPart(alike.family(), split ? LocalPart.Spread.REST : LocalPart.Spread.WHOLE, List.of());
        }
        List<String> addresses = new ArrayList<>();
        for (Listener listener : alike.listeners()) {
            int position = own.indexOf(listener.local().address());
            String placeholder = position == 0 ? "{address}" : "{address:" + (position + 1) + "}";
            addresses.add(position < 0 ? listener.local().address().toString() : placeholder);
        }
        return new LocalPart(alike.family(), LocalPart.Spread.NAMED, addresses);
    }

    /** All gates so far, by the first server of each in the order they were added, then port and local addresses. */
    List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            gates.add(draft.gate());
        }
        return gates;
    }
}

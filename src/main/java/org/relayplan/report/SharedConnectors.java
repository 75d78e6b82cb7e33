package org.relayplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Origin;
import org.relayplan.model.Server;

/**
 * The connectors of a model, equal ones of several servers put together. The order of each server's own connectors is
 * kept: where it forbids to put two together, both are written.
 */
final class SharedConnectors {

    private final ServerNaming naming;
    private final List<Entry> entries = new ArrayList<>();

    /** One element of {@code connectors}, and the servers it is on. */
    static final class Entry {
        private final Map<String, JsonValue> object;
        private final List<Server> servers = new ArrayList<>();

        Entry(Map<String, JsonValue> object) {
            this.object = object;
        }

        /** The servers, in the order of the model. */
        List<Server> servers() {
            return servers;
        }
    }

    /** What a connector may be written as. */
    private record Forms(Map<String, JsonValue> literal, Map<String, JsonValue> filled) {}

    /** What a connector is written as, and whether other servers have the same. */
    private record Chosen(Map<String, JsonValue> object, boolean shared) {}

    SharedConnectors(Model model, ConnectorJson json) {
        this.naming = new ServerNaming(model.servers());
        Map<Connector, Forms> forms = new java.util.IdentityHashMap<>();
        Map<Map<String, JsonValue>, Set<String>> users = new HashMap<>();
        for (Server server : model.servers()) {
            for (Connector connector : written(model, server)) {
                Forms both = new Forms(
                        json.of(connector, ServerTexts.literal()), json.of(connector, ServerTexts.of(server)));
                forms.put(connector, both);
                users.computeIfAbsent(both.filled, form -> new HashSet<>()).add(server.name());
                users.computeIfAbsent(both.literal, form -> new HashSet<>()).add(server.name());
            }
        }
        for (Server server : model.servers()) {
            List<Chosen> objects = new ArrayList<>();
            for (Connector connector : written(model, server)) {
                Forms both = forms.get(connector);
                int filled = users.get(both.filled).size();
                int literal = users.get(both.literal).size();
                objects.add(
                        filled > 1 && filled >= literal
                                ? new Chosen(both.filled, true)
                                : new Chosen(both.literal, literal > 1));
            }
            int at = 0;
            for (int i = 0; i < objects.size(); i++) {
                at = place(objects.subList(i, objects.size()), server, at) + 1;
            }
        }
    }

    /** Those of setup of which nothing is stated follow from the server. */
    private static List<Connector> written(Model model, Server server) {
        List<Connector> written = new ArrayList<>();
        for (Connector connector : model.connectorsOf(server)) {
            if (connector.origin() != Origin.SETUP) {
                written.add(connector);
            }
        }
        return written;
    }

    /**
     * Puts the server to an entry equal to the first object, behind the last of its own entries, or begins one: at the
     * end, or where it comes before those that the server shares; its position.
     */
    private int place(List<Chosen> objects, Server server, int from) {
        int known = find(objects.get(0), from);
        if (known < entries.size()) {
            entries.get(known).servers.add(server);
            return known;
        }
        int at = entries.size();
        for (Chosen later : objects) {
            at = find(later, from) < entries.size() ? from : at;
        }
        Entry entry = new Entry(objects.get(0).object);
        entry.servers.add(server);
        entries.add(at, entry);
        return at;
    }

    /** The position of an equal entry from one on; behind the last if there is none. */
    private int find(Chosen chosen, int from) {
        for (int i = from; chosen.shared && i < entries.size(); i++) {
            if (entries.get(i).object.equals(chosen.object)) {
                return i;
            }
        }
        return entries.size();
    }

    /** The entries, in their order. */
    List<Entry> entries() {
        return entries;
    }

    /** The element of an entry. */
    JsonValue element(Entry entry) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        entry.object.forEach((name, value) -> {
            object.put(name, value);
            if (name.equals("name")) {
                object.put("servers", JsonValue.Elements.texts(naming.of(entry.servers)));
            }
        });
        return new JsonValue.Properties(object);
    }
}

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
            int at = 0;
            for (Connector connector : written(model, server)) {
                Forms both = forms.get(connector);
                boolean filled = users.get(both.filled).size() > 1
                        && users.get(both.filled).size()
                                >= users.get(both.literal).size();
                at = place(filled ? both.filled : both.literal, server, at) + 1;
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

    /** Puts the server to an equal entry behind the last of its own, or begins one there; its position. */
    private int place(Map<String, JsonValue> object, Server server, int from) {
        for (int i = from; i < entries.size(); i++) {
            if (entries.get(i).object.equals(object)) {
                entries.get(i).servers.add(server);
                return i;
            }
        }
        Entry entry = new Entry(object);
        entry.servers.add(server);
        entries.add(from, entry);
        return from;
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

package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.model.StockConnectors;

/** All connectors by server: stated ones as they are read, then those of setup that nobody stated anything about. */
final class Connectors {

    private final Servers servers;
    private final Map<String, List<Connector>> byServer = new HashMap<>();
    private final Map<String, List<Connector>> stock = new HashMap<>();
    private final Map<String, ConnectorPlaces> places = new HashMap<>();

    Connectors(Servers servers) {
        this.servers = servers;
    }

    /** The key of a connector on a server, however they are written. */
    static String key(String server, String name) {
        return NamedNodes.key(server) + '\\' + NamedNodes.key(name);
    }

    /** What setup made under that name, if the server is said to have it. */
    Optional<Connector> stock(Server server, String name) {
        for (Connector connector : stock(server)) {
            if (connector.name().equalsIgnoreCase(name)) {
                return Optional.of(connector);
            }
        }
        return Optional.empty();
    }

    private List<Connector> stock(Server server) {
        if (server.stockConnectors().isEmpty()) {
            return List.of();
        }
        List<Connector> made = stock.get(server.name());
        if (made == null) {
            made = new ArrayList<>();
            for (Connector connector : StockConnectors.all(server)) {
                if (server.stockConnectors().contains(connector.name())) {
                    made.add(connector);
                }
            }
            stock.put(server.name(), made);
        }
        return made;
    }

    /** Where the connector of that name on the server stands, if there is one already. */
    Optional<Node> place(Server server, String name) {
        ConnectorPlaces known = places.get(key(server.name(), name));
        return known == null ? Optional.empty() : Optional.of(known.whole());
    }

    /** Takes a connector whose name is new on its server. */
    void add(Connector connector, ConnectorPlaces where) {
        List<Connector> list = byServer.get(connector.server());
        if (list == null) {
            list = new ArrayList<>();
            byServer.put(connector.server(), list);
        }
        list.add(connector);
        places.put(key(connector.server(), connector.name()), where);
    }

    /** Every connector, in the order of the servers. */
    List<Connector> all() {
        List<Connector> all = new ArrayList<>();
        for (Server server : servers.all()) {
            Set<String> stated = new HashSet<>();
            for (Connector connector : byServer.getOrDefault(server.name(), List.of())) {
                all.add(connector);
                stated.add(NamedNodes.key(connector.name()));
            }
            for (Connector connector : stock(server)) {
                if (!stated.contains(NamedNodes.key(connector.name()))) {
                    all.add(connector);
                }
            }
        }
        return all;
    }

    /** Where each stated connector stands, by its key. */
    Map<String, ConnectorPlaces> places() {
        return places;
    }
}

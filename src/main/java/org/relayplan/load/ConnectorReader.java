package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/** Reads one element of {@code connectors}: the same connector on all servers it names. */
final class ConnectorReader {

    private final Faults faults;
    private final StatedReader reader;
    private final Servers servers;
    private final Connectors connectors;
    private final ServerFaults onServers;
    private final ConnectorOnServer builder;

    ConnectorReader(Faults faults, StatedReader reader, Servers servers, Connectors connectors) {
        this.faults = faults;
        this.reader = reader;
        this.servers = servers;
        this.connectors = connectors;
        this.onServers = new ServerFaults(faults);
        this.builder = new ConnectorOnServer(onServers);
    }

    /** Reads the element and adds the connector to each of its servers. */
    void read(Node node) {
        if (!StatedReader.CONNECTOR.fits(node, faults)) {
            return;
        }
        StatedConnector stated = reader.read(node);
        List<Server> targets = targets(stated);
        Map<String, StatedConnector> exceptions = exceptions(stated, targets);
        for (Server server : targets) {
            StatedConnector exception = exceptions.get(server.name());
            if (exception == null) {
                add(stated, List.of(stated.node()), server);
            } else {
                add(exception.over(stated), List.of(exception.node(), stated.node()), server);
            }
        }
        onServers.report();
    }

    private void add(StatedConnector stated, List<Node> objects, Server server) {
        Optional<String> name = builder.name(stated, server);
        if (name.isEmpty()) {
            return;
        }
        Node nameNode = stated.value(Parameter.NAME.text()).orElseThrow();
        Optional<Node> first = connectors.place(server, name.get());
        if (first.isPresent()) {
            onServers.add(
                    nameNode,
                    "A connector named " + Sentence.quote(name.get()) + " is defined already at "
                            + first.get().place() + "; names are unique on a server, without regard to case",
                    server);
            return;
        }
        Connector connector = builder.build(stated, server, name.get(), connectors.stock(server, name.get()));
        connectors.add(connector, new ConnectorPlaces(nameNode, objects, stated.ranges()));
    }

    private List<Server> targets(StatedConnector stated) {
        Optional<Node> named = stated.value("servers");
        if (named.isEmpty()) {
            List<Server> targets = everywhere(stated);
            if (targets.isEmpty() && !servers.all().isEmpty() && servers.isComplete()) {
                faults.add(
                        stated.value(Parameter.NAME.text())
                                .orElse(stated.node())
                                .place(),
                        "This connector is on no server: none has its transport role, and Edge servers must be named in"
                                + " \"servers\".");
            }
            return targets;
        }
        // By name: a record's own hash code is slow to get ready.
        Map<String, Server> targets = new LinkedHashMap<>();
        Node list = named.get();
        if (!list.is(Kind.ARRAY) && !list.is(Kind.TEXT)) {
            faults.add(
                    list.place(),
                    "Expected a list of servers and @groups, not " + list.kind().words() + ".");
            return List.of();
        }
        if (list.is(Kind.ARRAY) && list.elements().isEmpty()) {
            faults.add(
                    list.place(),
                    "An empty list names no server; leave \"servers\" out for every server with that transport role.");
        }
        for (Node entry : list.is(Kind.ARRAY) ? list.elements() : List.of(list)) {
            if (entry.is(Kind.TEXT)) {
                for (Server server : servers.named(entry.text(), entry)) {
                    targets.put(server.name(), server);
                }
            } else {
                faults.add(
                        entry.place(),
                        "Expected the name of a server or @group, not "
                                + entry.kind().words() + ".");
            }
        }
        return List.copyOf(targets.values());
    }

    /**
     * Where a connector stands that names no servers: wherever its role exists; if it says too little for a new one,
     * wherever setup made one of its name.
     */
    private List<Server> everywhere(StatedConnector stated) {
        List<Server> found = new ArrayList<>();
        List<Server> amended = new ArrayList<>();
        for (Server server : servers.all()) {
            if (server.isEdge() || server.transportRoles().isEmpty()) {
                continue;
            }
            if (stated.role().isEmpty()
                    || server.transportRoles().contains(stated.role().get())) {
                found.add(server);
            }
            if (!isComplete(stated) && isStock(stated, server)) {
                amended.add(server);
            }
        }
        return amended.isEmpty() ? found : amended;
    }

    /** Whether the connector can be made where setup made none. */
    private static boolean isComplete(StatedConnector stated) {
        return stated.states(Parameter.TRANSPORT_ROLE.text())
                && stated.states(Parameter.BINDINGS.text())
                && stated.states(Parameter.REMOTE_IP_RANGES.text());
    }

    private boolean isStock(StatedConnector stated, Server server) {
        Optional<Node> name = stated.value(Parameter.NAME.text());
        if (name.isEmpty() || !name.get().is(Kind.TEXT)) {
            return false;
        }
        try {
            return connectors
                    .stock(server, Placeholders.fill(name.get().text(), server))
                    .isPresent();
        } catch (InvalidText e) {
            // Said when the name is read.
            return false;
        }
    }

    private Map<String, StatedConnector> exceptions(StatedConnector stated, List<Server> targets) {
        Optional<Node> object = stated.value("perServer");
        if (object.isEmpty()) {
            return Map.of();
        }
        if (!object.get().is(Kind.OBJECT)) {
            faults.add(
                    object.get().place(),
                    "Expected an object with the properties to replace under each server's name, not "
                            + object.get().kind().words() + ".");
            return Map.of();
        }
        Map<String, StatedConnector> exceptions = new HashMap<>();
        NamedNodes names = new NamedNodes(faults, "An exception for a server");
        for (Member member : object.get().members()) {
            if (object.get().member(member.name()).orElseThrow() != member
                    || !names.take(member.name(), member.value(), member.place())) {
                continue;
            }
            Optional<Server> server = servers.find(member.name());
            if (server.isPresent() && !isAmong(server.get(), targets)) {
                faults.add(
                        member.place(),
                        "The connector is not on " + server.get().name()
                                + "; name the server in \"servers\", or leave this out.");
            } else if (server.isEmpty() && !servers.mayBeFaulty(member.name())) {
                faults.add(member.place(), noServer(member.name(), targets));
            }
            if (StatedReader.ON_SERVER.fits(member.value(), faults)) {
                StatedConnector exception = reader.read(member.value());
                if (server.isPresent()) {
                    exceptions.put(server.get().name(), exception);
                }
            }
        }
        return exceptions;
    }

    private static boolean isAmong(Server server, List<Server> targets) {
        for (Server target : targets) {
            if (target.name().equals(server.name())) {
                return true;
            }
        }
        return false;
    }

    private static String noServer(String name, List<Server> targets) {
        List<String> names = new ArrayList<>();
        for (Server target : targets) {
            names.add(target.name());
        }
        return "There is no server " + Sentence.quote(name) + Sentence.near(name, names, "connector's servers");
    }
}

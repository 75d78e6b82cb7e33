package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.StockConnectors;
import org.relayplan.source.ImportAccount.Heading;

/** Makes the servers of a model document out of exports, and the connectors of each. */
final class ExportedServers {

    private final ExportNodes nodes;
    private final ImportNotes notes;
    private final ServerIntake intake;
    private final ExportedConnectors connectors;
    private final List<Node> servers = new ArrayList<>();

    ExportedServers(ExportNodes nodes, ImportNotes notes, ServerIntake intake, PermissionIntake permissions) {
        this.nodes = nodes;
        this.notes = notes;
        this.intake = intake;
        this.connectors = new ExportedConnectors(nodes, notes, permissions);
    }

    /** The elements of {@code servers}. */
    List<Node> servers() {
        return servers;
    }

    /** The elements of {@code connectors}. */
    List<Node> connectors() {
        return connectors.made();
    }

    /**
     * Makes all of them, in the order of the exports.
     *
     * @param whole the files that have every connector of their servers
     */
    void make(List<SeenConnector> seen, Set<String> whole) {
        Map<String, List<SeenConnector>> byServer = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (SeenConnector connector : seen) {
            byServer.computeIfAbsent(NamedNodes.key(connector.identity().server()), server -> new ArrayList<>())
                    .add(connector);
            String name = NamedNodes.key(connector.identity().name());
            if (!names.add(name)) {
                twice.add(name);
            }
        }
        ServerGuess guess = new ServerGuess(notes);
        byServer.forEach((key, list) -> {
            SeenServer server = intake.find(key).orElseGet(() -> guess.of(list));
            Server bare = new Server(
                    server.name(),
                    server.fqdn(),
                    server.roles(),
                    server.version(),
                    server.addresses(),
                    Optional.empty(),
                    List.of());
            Set<String> stock = stock(bare, list);
            Set<String> others = others(bare, list, stock);
            boolean part = isPart(bare, list, stock, whole);
            tell(list.get(0), bare, others, part);
            Set<String> there = new LinkedHashSet<>(stock);
            there.addAll(part ? others : Set.of());
            servers.add(server(server, there));
            for (SeenConnector connector : list) {
                connectors.make(connector, bare, stock, twice);
            }
        });
        connectors.tellUnseen();
        for (SeenServer server : intake.all()) {
            if (!byServer.containsKey(NamedNodes.key(server.name()))) {
                notes.sum(
                        Heading.UNKNOWN,
                        server.place(),
                        server.name(),
                        server.name(),
                        "servers",
                        "left out, for no receive connector of it is in the exports.");
            }
        }
    }

    /** The connectors of setup that are still there under their names. */
    private static Set<String> stock(Server server, List<SeenConnector> list) {
        Set<String> found = new LinkedHashSet<>();
        for (Connector stock : StockConnectors.all(server)) {
            for (SeenConnector connector : list) {
                if (stock.name().equalsIgnoreCase(connector.identity().name())
                        && ExportedConnectors.role(connector, server)
                                .equals(stock.role().text())) {
                    found.add(stock.name());
                }
            }
        }
        return found;
    }

    /** The connectors of setup that are not in the exports, nor any other of that name. */
    private static Set<String> others(Server server, List<SeenConnector> list, Set<String> stock) {
        Set<String> others = new LinkedHashSet<>(StockConnectors.names(server));
        others.removeAll(stock);
        for (SeenConnector connector : list) {
            others.removeIf(name -> name.equalsIgnoreCase(connector.identity().name()));
        }
        return others;
    }

    /**
     * Whether the exports have some of a server's connectors only, as a ticket has. Where the one is lacking through
     * which every mail passes, others weren't exported either.
     */
    private static boolean isPart(Server server, List<SeenConnector> list, Set<String> stock, Set<String> whole) {
        Optional<String> vital = StockConnectors.vital(server);
        boolean isPart = vital.isPresent() && !stock.contains(vital.get());
        for (SeenConnector connector : list) {
            isPart &= !whole.contains(connector.place().file());
        }
        return isPart;
    }

    private void tell(SeenConnector first, Server server, Set<String> others, boolean part) {
        for (String name : others) {
            notes.sum(
                    part ? Heading.UNKNOWN : Heading.DEFAULTED,
                    first.place(),
                    name,
                    server.name(),
                    "servers",
                    part
                            ? "not in the exports, so these have some of the connectors only: the model assumes setup's"
                                    + " as setup makes them, and can't know of others that may be there. The collector"
                                    + " brings all."
                            : "setup makes them, and they are not in the exports, so the model takes them for"
                                    + " removed.");
        }
    }

    private Node server(SeenServer seen, Set<String> stock) {
        var place = seen.place();
        List<Member> members = new ArrayList<>();
        members.add(ExportNodes.member("name", nodes.text(place, seen.name())));
        if (seen.fqdn().isPresent()) {
            members.add(ExportNodes.member("fqdn", nodes.text(place, seen.fqdn().get())));
        }
        List<String> roles = new ArrayList<>();
        for (ServerRole role : seen.roles()) {
            roles.add(role.text());
        }
        members.add(ExportNodes.member("role", nodes.texts(place, roles)));
        members.add(
                ExportNodes.member("version", nodes.text(place, seen.version().text())));
        if (!seen.addresses().isEmpty()) {
            List<String> addresses = new ArrayList<>();
            for (Address address : seen.addresses()) {
                addresses.add(address.toString());
            }
            members.add(ExportNodes.member("addresses", nodes.texts(place, addresses)));
        }
        List<String> names = new ArrayList<>();
        for (String name : stock) {
            names.add(PrintedSetting.braced(name));
        }
        members.add(ExportNodes.member(
                "defaultConnectors", names.isEmpty() ? nodes.truth(place, false) : nodes.texts(place, names)));
        return nodes.object(place, members);
    }
}

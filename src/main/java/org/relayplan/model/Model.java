package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of an organization's receive connectors.
 *
 * @param organization what holds for all servers
 * @param servers the servers, in the order of the model
 * @param connectors every connector on every server, those of setup included; by server, stated ones first
 * @param expectations what must hold
 * @param vantages where connections can be tried from
 * @param suppress findings accepted anywhere
 */
public record Model(
        Organization organization,
        List<Server> servers,
        List<Connector> connectors,
        List<Expectation> expectations,
        List<Vantage> vantages,
        List<Suppression> suppress) {

    /** Keeps its own copies. */
    public Model {
        servers = List.copyOf(servers);
        connectors = List.copyOf(connectors);
        expectations = List.copyOf(expectations);
        vantages = List.copyOf(vantages);
        suppress = List.copyOf(suppress);
    }

    /** The server of that name, in any case. */
    public Optional<Server> server(String name) {
        for (Server server : servers) {
            if (server.name().equalsIgnoreCase(name)) {
                return Optional.of(server);
            }
        }
        return Optional.empty();
    }

    /** The connectors of a server, in the model's order. */
    public List<Connector> connectorsOf(Server server) {
        List<Connector> found = new ArrayList<>();
        for (Connector connector : connectors) {
            if (connector.server().equals(server.name())) {
                found.add(connector);
            }
        }
        return found;
    }

    /** The same with other connectors. */
    public Model withConnectors(List<Connector> others) {
        return new Model(organization, servers, others, expectations, vantages, suppress);
    }
}

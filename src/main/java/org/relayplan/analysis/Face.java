package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/**
 * What one or more servers show to clients at a local address and port.
 *
 * @param servers the servers, in the model's order; at least one
 * @param local the address and port; an address of 0.0.0.0 or :: means every other local address of that family
 * @param segments the whole space of client addresses as the first of the servers answers it; the others differ by
 *     nothing but the server's name in names of connectors
 */
public record Face(List<Server> servers, Binding local, Segments segments) {

    /** Keeps its own copy of the list. */
    public Face {
        servers = List.copyOf(servers);
    }

    /**
     * What a connector of the segments is called: its name on a single server; on several, the name as the model file
     * writes it, with {@code {server}} for the server's name and a doubled brace for itself.
     */
    public String name(Connector connector) {
        return servers.size() == 1 ? connector.name() : NameTemplate.of(connector.name(), connector.server());
    }
}

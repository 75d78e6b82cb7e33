package org.relayplan.analysis;

import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * A local address and port of a server that something listens on.
 *
 * @param server the server
 * @param local the address and port; an address of 0.0.0.0 or :: means every other local address of that family
 */
public record Listener(Server server, Binding local) implements Comparable<Listener> {

    /** By server name, then family, address and port. */
    @Override
    public int compareTo(Listener other) {
        int order = server.name().compareToIgnoreCase(other.server.name());
        return order == 0 ? local.compareTo(other.local) : order;
    }
}

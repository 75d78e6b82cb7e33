package org.relayplan.verify;

import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * Where a server of the model is dialled.
 *
 * @param server the server
 * @param local the address and port on it that the model knows
 * @param host the host or address that is dialled
 * @param port the port that is dialled
 */
public record Endpoint(Server server, Binding local, String host, int port) {

    /** {@code EX01:25}, with the address where the server has several. */
    public String text() {
        return server.addresses().size() > 1 ? server.name() + "/" + local : server.name() + ":" + local.port();
    }
}

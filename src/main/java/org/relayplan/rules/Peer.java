package org.relayplan.rules;

import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/**
 * A connector on one server of a group.
 *
 * @param server the server
 * @param connector the connector
 */
record Peer(Server server, Connector connector) {

    /** Where a property of it stands. */
    Element at(String property) {
        return Element.connector(server.name(), connector.name()).property(property);
    }
}

package org.relayplan.rules;

import java.util.List;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/**
 * The ports that setup gives to each transport service of a server, 2013 and later (receive connectors page). A service
 * keeps them as its own: setup and updates count on it, whatever is listed in a model.
 */
final class HomePorts {

    private static final List<Integer> FRONTEND = List.of(25, 587, 717);

    /** 475 is the delivery connector's, which Get-ReceiveConnector doesn't show. */
    private static final List<Integer> HUB = List.of(2525, 465, 475);

    private HomePorts() {}

    /** The ports of the service; none if the server doesn't run it beside another. */
    static List<Integer> of(Server server, TransportRole role) {
        if (!server.transportRoles().contains(role)) {
            return List.of();
        }
        return switch (role) {
            case FRONTEND -> FRONTEND;
            case HUB -> HUB;
            case SOLE -> List.of();
        };
    }

    /** Whether the port is the delivery connector's on such a server. */
    static boolean isDelivery(Server server, int port) {
        return port == 475 && server.transportRoles().contains(TransportRole.HUB);
    }

    /** The service beside this one; an only service has none and is given back itself. */
    static TransportRole otherThan(TransportRole role) {
        return switch (role) {
            case FRONTEND -> TransportRole.HUB;
            case HUB -> TransportRole.FRONTEND;
            case SOLE -> TransportRole.SOLE;
        };
    }
}

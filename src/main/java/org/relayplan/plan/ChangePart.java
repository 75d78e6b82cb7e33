package org.relayplan.plan;

import java.util.List;

/**
 * The changes that are made in one place: on all servers of the organization's Active Directory, or on one Edge server.
 *
 * @param isEdge whether it is an Edge server; its cmdlets know no domain controller
 * @param servers the servers concerned, in the model's order; one if it is Edge
 */
public record ChangePart(boolean isEdge, List<ServerChange> servers) {

    /** Keeps its own copy. */
    public ChangePart {
        servers = List.copyOf(servers);
    }
}

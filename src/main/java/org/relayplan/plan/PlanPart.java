package org.relayplan.plan;

import java.util.List;
import org.relayplan.model.Server;

/**
 * The steps that run in one place: all servers of the organization's Active Directory together, or one Edge server,
 * which has a directory of its own.
 *
 * @param isEdge whether it is an Edge server; its cmdlets know no domain controller
 * @param servers the servers concerned, in the model's order; one if it is Edge
 * @param steps what is done, in this order
 */
public record PlanPart(boolean isEdge, List<Server> servers, List<Step> steps) {

    /** Keeps its own copies. */
    public PlanPart {
        servers = List.copyOf(servers);
        steps = List.copyOf(steps);
    }
}

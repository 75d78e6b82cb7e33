package org.relayplan.plan;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/**
 * The way of one server from a state to another.
 *
 * @param organization what holds for all servers
 * @param server the server
 * @param before every connector it has
 * @param after every connector it shall have
 * @param steps what is done, in this order
 * @param left what the model says nothing of
 * @param isSearchComplete whether every order was tried, if none was found that is safe throughout
 */
public record ServerChange(
        Organization organization,
        Server server,
        List<Connector> before,
        List<Connector> after,
        List<ChangeStep> steps,
        List<LeftAsFound> left,
        boolean isSearchComplete) {

    /** Keeps its own copies. */
    public ServerChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /** The first of the steps after which things are worst; empty if they are never worse than at both ends. */
    public Optional<ChangeStep> gravest() {
        Optional<ChangeStep> gravest = Optional.empty();
        for (ChangeStep step : steps) {
            if (Order.compare(step.lapse(), gravest.flatMap(ChangeStep::lapse)) > 0) {
                gravest = Optional.of(step);
            }
        }
        return gravest;
    }

    /** The way back. */
    ServerChange inverse() {
        return OrderSearch.between(organization, server, after, before, List.of());
    }
}

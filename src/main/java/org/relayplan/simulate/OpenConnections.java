package org.relayplan.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.session.Reaction;
import org.relayplan.session.Replies;
import org.relayplan.session.SessionLimits;

/** The connections a connector has open, of all clients and of each. */
final class OpenConnections {

    private final SessionLimits limits;
    private final Map<Address, Integer> bySource = new HashMap<>();
    private long open;

    OpenConnections(SessionLimits limits) {
        this.limits = limits;
    }

    /** Counts a connection in, or says why there is no room for it. */
    Optional<Reaction.Reply> enter(Address client) {
        if (open >= limits.total()) {
            return Optional.of(Replies.TOO_MANY_CONNECTIONS);
        }
        int own = bySource.getOrDefault(client, 0);
        if (SessionLimits.counts(client) && own >= Math.min(limits.perSource(), share())) {
            return Optional.of(Replies.TOO_MANY_FROM_SOURCE);
        }
        open++;
        bySource.put(client, own + 1);
        return Optional.empty();
    }

    /** Counts it out. */
    void leave(Address client) {
        open--;
        if (bySource.merge(client, -1, Integer::sum) <= 0) {
            bySource.remove(client);
        }
    }

    /** The share of what is still free, at least one connection. */
    private long share() {
        long percent = limits.sharePerSource();
        return percent >= 100 || limits.total() == SessionLimits.NONE
                ? SessionLimits.NONE
                : Math.max(1, (limits.total() - open) * percent / 100);
    }
}

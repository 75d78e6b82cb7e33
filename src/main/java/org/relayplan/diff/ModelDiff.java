package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/**
 * What differs between the connectors of two models, server by server.
 *
 * @param servers every server of the new model in its order, then those that only the old one has; also those where
 *     nothing differs
 */
public record ModelDiff(List<ServerDiff> servers) {

    /** Keeps its own copy. */
    public ModelDiff {
        servers = List.copyOf(servers);
    }

    /** A new model against nothing: every connector is added, those of setup included. */
    public static ModelDiff of(Model after) {
        return between(Optional.empty(), after);
    }

    /** The way from an old model, or from nothing, to a new one. */
    public static ModelDiff between(Optional<Model> before, Model after) {
        List<ServerDiff> servers = new ArrayList<>();
        for (Server server : after.servers()) {
            servers.add(ServerDiff.between(before, Optional.of(after), server));
        }
        if (before.isPresent()) {
            for (Server server : before.get().servers()) {
                if (after.server(server.name()).isEmpty()) {
                    servers.add(ServerDiff.between(before, Optional.of(after), server));
                }
            }
        }
        return new ModelDiff(servers);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return servers.stream().allMatch(ServerDiff::isEmpty);
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/**
 * What differs between the connectors of one server in two models.
 *
 * @param server the server, as the new model has it, or the old one where it is gone
 * @param isGone whether only the old model has it
 * @param added connectors that only the new model has, in its order
 * @param removed connectors that only the old model has, in its order
 * @param changed connectors that both have and that differ, in the new model's order
 */
public record ServerDiff(
        Server server, boolean isGone, List<Connector> added, List<Connector> removed, List<ConnectorDiff> changed) {

    /** Keeps its own copies. */
    public ServerDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static ServerDiff between(Optional<Model> before, Optional<Model> after, Server server) {
        Map<String, Connector> old = connectors(before, server);
        List<Connector> added = new ArrayList<>();
        List<ConnectorDiff> changed = new ArrayList<>();
        for (Map.Entry<String, Connector> wanted : connectors(after, server).entrySet()) {
            Connector was = old.remove(wanted.getKey());
            if (was == null) {
                added.add(wanted.getValue());
            } else {
                ConnectorDiff diff = ConnectorDiff.between(was, wanted.getValue());
                if (!diff.isEmpty()) {
                    changed.add(diff);
                }
            }
        }
        boolean isGone = after.flatMap(model -> model.server(server.name())).isEmpty();
        return new ServerDiff(server, isGone, added, List.copyOf(old.values()), changed);
    }

    /** By name without regard to case, as Exchange compares them. */
    private static Map<String, Connector> connectors(Optional<Model> model, Server server) {
        Map<String, Connector> found = new LinkedHashMap<>();
        if (model.isPresent()) {
            for (Connector connector : model.get().connectors()) {
                if (connector.server().equalsIgnoreCase(server.name())) {
                    found.put(connector.name().toLowerCase(Locale.ROOT), connector);
                }
            }
        }
        return found;
    }
}

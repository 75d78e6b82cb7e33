package org.relayplan.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * Finds where a suppression stands: those of ranges may have come through networks, so the values lead to the nodes.
 */
final class SuppressionPlaces {

    private final Model model;
    private final Map<Suppression, Node> nodes;
    private final Map<String, Connector> connectors = new HashMap<>();

    /**
     * A finder.
     *
     * @param nodes the objects by the values read from them, by identity
     */
    SuppressionPlaces(Model model, Map<Suppression, Node> nodes) {
        this.model = model;
        this.nodes = nodes;
        for (Connector connector : model.connectors()) {
            connectors.put(Connectors.key(connector.server(), connector.name()), connector);
        }
    }

    /** The object; empty if there is no such suppression. */
    Optional<Node> find(Element element) {
        List<Suppression> list = list(element);
        return element.index() >= 0 && element.index() < list.size()
                ? Optional.ofNullable(nodes.get(list.get(element.index())))
                : Optional.empty();
    }

    private List<Suppression> list(Element element) {
        if (element.owner().isEmpty()) {
            return model.suppress();
        }
        Connector connector = connectors.get(Connectors.key(element.owner(), element.name()));
        if (connector == null) {
            return List.of();
        }
        List<RemoteRange> ranges = connector.remoteIPRanges();
        int range = element.range();
        if (range < 0) {
            return connector.suppress();
        }
        return range < ranges.size() ? ranges.get(range).suppress() : List.of();
    }
}

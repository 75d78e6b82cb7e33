package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * A suppression where it stands, with all that limits it.
 *
 * @param suppression the suppression
 * @param element where it stands
 * @param connector the connector it belongs to; empty for the whole model
 * @param range the range it belongs to
 * @param scope the clients it is limited to by scope and range; empty if to none
 */
record StatedAcceptance(
        Suppression suppression,
        Element element,
        Optional<Connector> connector,
        Optional<RemoteRange> range,
        Optional<AddressSet> scope) {

    /** Every suppression of a model: by the connector's server and name, those of the whole model without either. */
    static Map<List<String>, List<StatedAcceptance>> of(Model model) {
        Map<List<String>, List<StatedAcceptance>> found = new HashMap<>();
        List<StatedAcceptance> whole = new ArrayList<>();
        for (int i = 0; i < model.suppress().size(); i++) {
            whole.add(stated(model.suppress().get(i), Element.suppression(i), Optional.empty(), Optional.empty()));
        }
        found.put(List.of(), whole);
        for (Connector connector : model.connectors()) {
            List<StatedAcceptance> own = of(connector);
            if (!own.isEmpty()) {
                found.put(key(connector), own);
            }
        }
        return found;
    }

    static List<String> key(Connector connector) {
        return List.of(
                connector.server().toLowerCase(Locale.ROOT), connector.name().toLowerCase(Locale.ROOT));
    }

    /** Those of a connector and its ranges, in their order. */
    static List<StatedAcceptance> of(Connector connector) {
        List<StatedAcceptance> found = new ArrayList<>();
        Element element = Element.connector(connector.server(), connector.name());
        for (int i = 0; i < connector.suppress().size(); i++) {
            found.add(stated(
                    connector.suppress().get(i), element.suppressed(i), Optional.of(connector), Optional.empty()));
        }
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int range = 0; range < ranges.size(); range++) {
            List<Suppression> own = ranges.get(range).suppress();
            for (int i = 0; i < own.size(); i++) {
                found.add(stated(
                        own.get(i),
                        element.suppressed(range, i),
                        Optional.of(connector),
                        Optional.of(ranges.get(range))));
            }
        }
        return found;
    }

    private static StatedAcceptance stated(
            Suppression suppression, Element element, Optional<Connector> connector, Optional<RemoteRange> range) {
        Optional<AddressSet> scope = suppression.scope().map(sources -> sources.addresses());
        if (range.isPresent()) {
            AddressSet own = AddressSet.of(range.get().addresses());
            scope = Optional.of(scope.isPresent() ? own.and(scope.get()) : own);
        }
        return new StatedAcceptance(suppression, element, connector, range, scope);
    }

    /** Whether whatever the other accepts this one accepts as well, and as long. */
    boolean covers(StatedAcceptance other) {
        return suppression.rule().equals(other.suppression.rule())
                && !suppression.expires().isBefore(other.suppression.expires())
                && (scope.isEmpty() || other.scope.isPresent() && scope.get().containsAll(other.scope.get()));
    }
}

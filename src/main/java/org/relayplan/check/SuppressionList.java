package org.relayplan.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/** Goes through the suppressions of a model, each once though it may be laid out on many servers. */
final class SuppressionList {

    private final Suppressions applied;
    private final Set<String> examined;
    private final Map<Suppression, Integer> positions = new IdentityHashMap<>();
    private final List<StatedSuppression> stated = new ArrayList<>();

    private SuppressionList(Suppressions applied, Set<String> examined) {
        this.applied = applied;
        this.examined = examined;
    }

    /**
     * The suppressions with what became of them: the model's, then by connector those of the whole and of its ranges.
     *
     * @param examined ids of the rules that were run
     */
    static List<StatedSuppression> of(Model model, Suppressions applied, Set<String> examined) {
        SuppressionList list = new SuppressionList(applied, examined);
        for (int i = 0; i < model.suppress().size(); i++) {
            list.add(model.suppress().get(i), Element.suppression(i), Optional.empty());
        }
        for (Connector connector : model.connectors()) {
            list.add(connector);
        }
        return list.stated;
    }

    private void add(Connector connector) {
        Element element = Element.connector(connector.server(), connector.name());
        for (int i = 0; i < connector.suppress().size(); i++) {
            add(connector.suppress().get(i), element.suppressed(i), Optional.of(connector));
        }
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int range = 0; range < ranges.size(); range++) {
            List<Suppression> own = ranges.get(range).suppress();
            for (int i = 0; i < own.size(); i++) {
                add(own.get(i), element.suppressed(range, i), Optional.of(connector));
            }
        }
    }

    private void add(Suppression suppression, Element element, Optional<Connector> connector) {
        Integer known = positions.get(suppression);
        if (known != null) {
            if (connector.isPresent()) {
                stated.set(known, stated.get(known).andOn(connector.get().server()));
            }
            return;
        }
        positions.put(suppression, stated.size());
        stated.add(new StatedSuppression(
                suppression,
                element,
                connector.isPresent() ? List.of(connector.get().server()) : List.of(),
                connector.map(Connector::name),
                examined.contains(suppression.rule()),
                applied.isUsed(suppression),
                applied.refused(suppression)));
    }
}

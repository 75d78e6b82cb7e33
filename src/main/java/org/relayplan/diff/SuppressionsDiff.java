package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/**
 * Finds what the new model accepts beyond the old one. A suppression is no news if one of the old model, at the same
 * connector or for the whole model, accepts all of it as long; wherever it stands and whatever its reason.
 */
public final class SuppressionsDiff {

    private final Map<List<String>, List<StatedAcceptance>> before;
    private final Map<List<String>, List<StatedAcceptance>> after;
    private final Map<List<Object>, SuppressionChange> changes = new LinkedHashMap<>();

    private SuppressionsDiff(Model before, Model after) {
        this.before = StatedAcceptance.of(before);
        this.after = StatedAcceptance.of(after);
    }

    /** New and widened suppressions: those of the whole model first, then by connector in the model's order. */
    public static List<SuppressionChange> between(Model before, Model after) {
        SuppressionsDiff diff = new SuppressionsDiff(before, after);
        diff.add(List.of());
        for (Connector connector : after.connectors()) {
            diff.add(StatedAcceptance.key(connector));
        }
        return List.copyOf(diff.changes.values());
    }

    private void add(List<String> place) {
        List<StatedAcceptance> old = before.getOrDefault(place, List.of());
        for (StatedAcceptance stated : after.getOrDefault(place, List.of())) {
            if (!isCovered(stated, old) && !isCovered(stated, before.get(List.of()))) {
                add(stated, counterpart(stated, old, after.get(place)));
            }
        }
    }

    private static boolean isCovered(StatedAcceptance stated, List<StatedAcceptance> old) {
        for (StatedAcceptance one : old) {
            if (one.covers(stated)) {
                return true;
            }
        }
        return false;
    }

    /** What it was made from: one of the same rule and reason, of the same rule, or with the same reason and scope. */
    private static Optional<StatedAcceptance> counterpart(
            StatedAcceptance stated, List<StatedAcceptance> old, List<StatedAcceptance> now) {
        StatedAcceptance best = null;
        int bestScore = 0;
        for (StatedAcceptance one : old) {
            boolean rule = one.suppression().rule().equals(stated.suppression().rule());
            boolean reason =
                    one.suppression().reason().equals(stated.suppression().reason());
            int score = (rule ? 2 : 0) + (reason ? 1 : 0);
            boolean renamed = reason && one.scope().equals(stated.scope());
            if (score > bestScore && (rule || renamed) && !stands(one, now)) {
                best = one;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the new model has the old one unchanged, so that another one wasn't made of it. */
    private static boolean stands(StatedAcceptance old, List<StatedAcceptance> now) {
        for (StatedAcceptance one : now) {
            if (one.suppression().equals(old.suppression()) && one.scope().equals(old.scope())) {
                return true;
            }
        }
        return false;
    }

    private void add(StatedAcceptance stated, Optional<StatedAcceptance> old) {
        Optional<String> name = stated.connector().map(one -> NameTemplate.of(one.name(), one.server()));
        Optional<Suppression> was = old.map(StatedAcceptance::suppression);
        Optional<String> range = stated.range().map(RemoteRange::text);
        Optional<AddressSet> wider = Optional.empty();
        if (old.isPresent() && old.get().scope().isPresent() && stated.scope().isPresent()) {
            wider = Optional.of(stated.scope().get().minus(old.get().scope().get()));
        }
        List<Object> key = List.of(stated.suppression(), was, name, range, stated.scope(), wider);
        SuppressionChange known = changes.get(key);
        List<String> servers = new ArrayList<>(known == null ? List.of() : known.servers());
        stated.connector().ifPresent(one -> servers.add(one.server()));
        changes.put(
                key,
                new SuppressionChange(
                        stated.suppression(),
                        was,
                        known == null ? stated.element() : known.element(),
                        servers,
                        servers.size() == 1 ? stated.connector().map(Connector::name) : name,
                        range,
                        stated.scope(),
                        wider));
    }
}

package org.relayplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;

/**
 * What servers may see of connectors since they were last read back: the settings as they are now and the rights as
 * they stood at some moment since, or the reverse.
 */
final class SeenStates {

    private final Map<String, List<Connector>> versions = new LinkedHashMap<>();
    private final Set<String> set = new HashSet<>();
    private final Set<String> permitted = new HashSet<>();
    private List<Connector> now;

    SeenStates(List<Connector> start) {
        now = start;
        start.forEach(one -> versions.computeIfAbsent(Tasks.key(one), key -> new ArrayList<>())
                .add(one));
    }

    void add(Step step, List<Connector> after) {
        now = after;
        String key = Tasks.key(step.connector());
        boolean isOnSettings = step instanceof Step.SetSettings || step instanceof Step.CreateConnector;
        (isOnSettings ? set : permitted).add(key);
        for (Connector one : after) {
            if (Tasks.key(one).equals(key)) {
                List<Connector> known = versions.computeIfAbsent(key, k -> new ArrayList<>());
                if (known.isEmpty()) {
                    known.add(Overlay.of(one, ExtendedRights.NONE));
                }
                known.add(one);
            }
        }
    }

    /** The states of the server in which one connector is seen by halves. */
    List<List<Connector>> halves() {
        List<List<Connector>> halves = new ArrayList<>();
        for (Connector current : now) {
            String key = Tasks.key(current);
            if (set.contains(key) && permitted.contains(key)) {
                for (Connector old : versions.get(key)) {
                    halves.add(with(current, Overlay.of(current, old.extendedRights())));
                    halves.add(with(current, Overlay.of(old, current.extendedRights())));
                }
            }
        }
        return halves;
    }

    private List<Connector> with(Connector current, Connector half) {
        List<Connector> mixed = new ArrayList<>(now);
        mixed.set(now.indexOf(current), half);
        return mixed;
    }
}

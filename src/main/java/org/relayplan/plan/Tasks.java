package org.relayplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** Everything to be done on a server, connector by connector, with what must come before what. */
final class Tasks {

    private final List<Task> all = new ArrayList<>();

    private Tasks() {}

    /**
     * The tasks from one state of a server to another, both normal.
     *
     * @param ways the way of each connector that stays or comes, in their order
     */
    static List<Task> between(Server server, List<Connector> before, List<Connector> after, List<Manner.Way> ways) {
        Tasks tasks = new Tasks();
        Map<String, Connector> old = new LinkedHashMap<>();
        before.forEach(connector -> old.put(key(connector), connector));
        Iterator<Manner.Way> way = ways.iterator();
        for (Connector wanted : after) {
            Connector found = old.remove(key(wanted));
            if (found == null) {
                new Creation(tasks, server, wanted).plan(way.next());
            } else {
                new Amendment(tasks, server, found, wanted).plan(way.next());
            }
        }
        old.values().forEach(gone -> tasks.add(new Step.RemoveConnector(gone), Set.of()));
        return List.copyOf(tasks.all);
    }

    static String key(Connector connector) {
        return connector.name().toLowerCase(Locale.ROOT);
    }

    /** Adds a step; the position it got. */
    int add(Step step, Set<Integer> after) {
        all.add(new Task(step, after));
        return all.size() - 1;
    }

    /** Every position from one on. */
    Set<Integer> since(int first) {
        Set<Integer> positions = new HashSet<>();
        for (int i = first; i < all.size(); i++) {
            positions.add(i);
        }
        return positions;
    }

    int size() {
        return all.size();
    }
}

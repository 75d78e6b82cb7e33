package org.relayplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/**
 * Every set of steps that a server's change can be cut into, each once: first all connectors in the same manner, those
 * of fewer steps before others, then each connector in a way of its own.
 */
final class Cuts implements Iterator<List<Task>> {

    private final Server server;
    private final List<Connector> before;
    private final List<Connector> after;
    private final Iterator<List<Manner.Way>> same;

    /** For each connector the ways that make a difference; found out when the first turn asks. */
    private final List<List<Manner.Way>> ways = new ArrayList<>();

    /** Which of them come next; null when all have been. */
    private int[] own;

    private final Set<List<Task>> given = new HashSet<>();
    private List<Task> next;

    /** The cuts between two normal states. */
    Cuts(Server server, List<Connector> before, List<Connector> after) {
        this.server = server;
        this.before = before;
        this.after = after;
        this.own = new int[after.size()];
        List<List<Manner.Way>> uniform = new ArrayList<>();
        for (Manner manner : Manner.values()) {
            uniform.add(after.stream().map(connector -> way(connector, manner)).toList());
        }
        this.same = uniform.iterator();
        advance();
    }

    private Manner.Way way(Connector connector, Manner manner) {
        return found(connector).isEmpty() ? manner.created() : manner.changed();
    }

    private List<Connector> found(Connector connector) {
        return before.stream()
                .filter(one -> Tasks.key(one).equals(Tasks.key(connector)))
                .toList();
    }

    private List<Manner.Way> different(Connector connector) {
        Set<List<Task>> tasks = new HashSet<>();
        Set<Manner.Way> different = new LinkedHashSet<>();
        for (Manner manner : Manner.values()) {
            Manner.Way way = way(connector, manner);
            if (tasks.add(Tasks.between(server, found(connector), List.of(connector), List.of(way)))) {
                different.add(way);
            }
        }
        return List.copyOf(different);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Task> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        List<Task> found = next;
        advance();
        return found;
    }

    private void advance() {
        next = null;
        while (next == null && (same.hasNext() || own != null)) {
            List<Task> tasks = Tasks.between(server, before, after, same.hasNext() ? same.next() : turn());
            next = given.add(tasks) ? tasks : null;
        }
    }

    /** The ways of the next turn of all wheels. */
    private List<Manner.Way> turn() {
        if (ways.isEmpty()) {
            after.forEach(connector -> ways.add(different(connector)));
        }
        List<Manner.Way> turn = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            turn.add(ways.get(i).get(own[i]));
        }
        int wheel = 0;
        while (wheel < own.length && ++own[wheel] == ways.get(wheel).size()) {
            own[wheel++] = 0;
        }
        own = wheel == own.length ? null : own;
        return turn;
    }
}

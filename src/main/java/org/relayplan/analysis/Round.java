package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.relayplan.model.TransportRole;

/** The contests under one reading of bare 0.0.0.0 and :: entries: for each service one by each order of precedence. */
final class Round {

    private final Reading reading;
    private final Map<TransportRole, List<Contest>> contests = new EnumMap<>(TransportRole.class);

    Round(Reading reading, List<Candidate> candidates, List<Precedence> precedences) {
        this.reading = reading;
        for (Candidate candidate : candidates) {
            TransportRole role = candidate.connector().role();
            if (!contests.containsKey(role)) {
                List<Contest> own = new ArrayList<>();
                for (Precedence precedence : precedences) {
                    own.add(new Contest(precedence));
                }
                contests.put(role, own);
            }
        }
    }

    /** Lets an entry of this reading enter or leave the contests of its service. */
    void move(Entry entry, TransportRole role, boolean enters) {
        if (entry.reading().isPresent() && entry.reading().get() != reading) {
            return;
        }
        for (Contest contest : contests.get(role)) {
            if (enters) {
                contest.enter(entry);
            } else {
                contest.leave(entry);
            }
        }
    }

    /**
     * Adds the candidates that are first, each service's own beside each other: nobody knows which service has the
     * port.
     *
     * @return whether there was any
     */
    boolean addFirst(SortedSet<Integer> first) {
        boolean any = false;
        for (List<Contest> own : contests.values()) {
            for (Contest contest : own) {
                any |= contest.addFirst(first);
            }
        }
        return any;
    }
}

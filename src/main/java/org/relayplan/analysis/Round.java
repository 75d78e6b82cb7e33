package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.TransportRole;

/** The contests under one reading of bare 0.0.0.0 and :: entries: for each service one by each order of precedence. */
final class Round {

    private final Reading reading;
    private final Entries entries;
    private final Contest[] contests;
    private final Contest[][] byCandidate;

    Round(Reading reading, Entries entries, List<Ranking> rankings, List<Candidate> candidates) {
        this.reading = reading;
        this.entries = entries;
        this.byCandidate = new Contest[candidates.size()][];
        List<Contest> all = new ArrayList<>();
        Map<TransportRole, Contest[]> services = new EnumMap<>(TransportRole.class);
        for (int i = 0; i < byCandidate.length; i++) {
            TransportRole role = candidates.get(i).connector().role();
            if (!services.containsKey(role)) {
                services.put(role, open(rankings, all));
            }
            byCandidate[i] = services.get(role);
        }
        contests = all.toArray(new Contest[0]);
    }

    private static Contest[] open(List<Ranking> rankings, List<Contest> all) {
        Contest[] own = new Contest[rankings.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = new Contest(rankings.get(i));
            all.add(own[i]);
        }
        return own;
    }

    /** Lets an entry enter the contests of its service, if this reading has it. */
    void enter(int entry) {
        if (entries.has(reading, entry)) {
            for (Contest contest : byCandidate[entries.candidate(entry)]) {
                contest.enter(entry);
            }
        }
    }

    /** Lets an entry leave again. */
    void leave(int entry) {
        if (entries.has(reading, entry)) {
            for (Contest contest : byCandidate[entries.candidate(entry)]) {
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
    boolean addFirst(BitSet first) {
        boolean any = false;
        for (Contest contest : contests) {
            any |= contest.addFirst(first);
        }
        return any;
    }
}

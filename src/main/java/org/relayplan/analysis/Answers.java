package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/** The answers that occur at one listener, each made once. */
final class Answers {

    private final List<Candidate> candidates;
    private final Organization organization;
    private final IdentityHashMap<Connector, May> may;
    private final Map<List<Integer>, Answer> sure = new HashMap<>();
    private final Map<List<Integer>, Answer> doubtful = new HashMap<>();
    private List<Integer> lastFirst = List.of();
    private Answer last = Answer.REFUSED;

    /** The answers of these candidates; {@code may} is remembered there for each connector. */
    Answers(List<Candidate> candidates, Organization organization, IdentityHashMap<Connector, May> may) {
        this.candidates = candidates;
        this.organization = organization;
        this.may = may;
    }

    /**
     * The answer where these candidates are first.
     *
     * @param first positions in the list of candidates
     * @param mayBeRefused whether some reading has no candidate there
     */
    Answer of(SortedSet<Integer> first, boolean mayBeRefused) {
        if (first.isEmpty()) {
            return Answer.REFUSED;
        }
        List<Integer> key = List.copyOf(first);
        if (last.mayBeRefused() == mayBeRefused && lastFirst.equals(key)) {
            return last;
        }
        Map<List<Integer>, Answer> known = mayBeRefused ? doubtful : sure;
        Answer answer = known.get(key);
        if (answer == null) {
            answer = make(key, mayBeRefused);
            known.put(key, answer);
        }
        lastFirst = key;
        last = answer;
        return answer;
    }

    private Answer make(List<Integer> first, boolean mayBeRefused) {
        List<Connector> connectors = new ArrayList<>();
        May agreed = mayBeRefused ? May.NOTHING : null;
        May worst = May.NOTHING;
        for (int position : first) {
            Connector connector = candidates.get(position).connector();
            May own = may.get(connector);
            if (own == null) {
                own = Capabilities.beforeLogon(connector, organization);
                may.put(connector, own);
            }
            agreed = agreed == null ? own : agreed.agreed(own);
            worst = worst.worst(own);
            connectors.add(connector);
        }
        boolean answered = connectors.size() == 1 && !mayBeRefused;
        return new Answer(answered ? Outcome.ANSWERED : Outcome.AMBIGUOUS, connectors, mayBeRefused, agreed, worst);
    }
}

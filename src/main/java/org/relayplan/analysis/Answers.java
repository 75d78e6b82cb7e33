package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/** Turns who is first into the answers that clients get. */
final class Answers {

    private final Organization organization;
    private final IdentityHashMap<Connector, May> may = new IdentityHashMap<>();
    private final IdentityHashMap<Connector, EffectiveRights> rights = new IdentityHashMap<>();
    private final Map<List<Object>, EffectiveRights> byWhatIsGiven = new HashMap<>();

    /** Answers in this organization. */
    Answers(Organization organization) {
        this.organization = organization;
    }

    /** What a client of that connector may do before it logs on; found out once. */
    May may(Connector connector) {
        May known = may.get(connector);
        if (known == null) {
            known = Capabilities.of(rights(connector), organization);
            may.put(connector, known);
        }
        return known;
    }

    /** The rights of a session on that connector that has not logged on; found out once for all that give the same. */
    EffectiveRights rights(Connector connector) {
        EffectiveRights known = rights.get(connector);
        if (known == null) {
            List<Object> given =
                    List.of(connector.isExternallySecured(), connector.permissionGroups(), connector.extendedRights());
            known = byWhatIsGiven.get(given);
            if (known == null) {
                known = EffectiveRights.beforeLogon(connector);
                byWhatIsGiven.put(given, known);
            }
            rights.put(connector, known);
        }
        return known;
    }

    /** One answer for each of those who are first somewhere among these candidates. */
    Answer[] of(List<First> firsts, List<Candidate> candidates) {
        Answer[] answers = new Answer[firsts.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(firsts.get(i), candidates);
        }
        return answers;
    }

    private Answer answer(First first, List<Candidate> candidates) {
        if (first.candidates().isEmpty()) {
            return Answer.REFUSED;
        }
        List<Connector> connectors = new ArrayList<>();
        May agreed = first.mayBeRefused() ? May.NOTHING : null;
        May worst = May.NOTHING;
        for (int position : first.candidates()) {
            Connector connector = candidates.get(position).connector();
            May own = may(connector);
            agreed = agreed == null ? own : agreed.agreed(own);
            worst = worst.worst(own);
            connectors.add(connector);
        }
        boolean answered = connectors.size() == 1 && !first.mayBeRefused();
        return new Answer(
                answered ? Outcome.ANSWERED : Outcome.AMBIGUOUS, connectors, first.mayBeRefused(), agreed, worst);
    }
}

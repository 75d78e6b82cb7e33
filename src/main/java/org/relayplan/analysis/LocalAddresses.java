package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/** The answers at several local addresses of a server taken together, for a client that may come to any of them. */
final class LocalAddresses {

    private LocalAddresses() {}

    /**
     * One explanation for all; there is at least one.
     *
     * @param rest what becomes of the client at addresses that the model doesn't name, if others are meant
     */
    static Explanation together(List<Explanation> places, Optional<Explanation> rest, Organization organization) {
        Explanation first = places.get(0);
        boolean same = true;
        for (Explanation place : places) {
            same &= isSame(place.answer(), first.answer());
        }
        Answer answer = same ? first.answer() : union(places);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!same) {
            doubts.add(Doubt.LOCAL_ADDRESS);
        }
        for (Explanation place : places) {
            doubts.addAll(place.doubts());
        }
        return new Explanation(
                first.server(),
                Optional.empty(),
                first.port(),
                answer,
                same ? first.refusal() : Optional.empty(),
                same ? first.binding() : Optional.empty(),
                same ? first.range() : Optional.empty(),
                Grounds.principal(answer),
                Logon.afterwards(answer, organization),
                same && answer.outcome() != Outcome.REFUSED ? first.contenders() : contenders(places, answer),
                doubts,
                same && first.refusal().equals(Optional.of(Refusal.NOTHING_LISTENS)) ? List.of() : places,
                rest.filter(elsewhere -> allowsMore(elsewhere.answer(), answer)));
    }

    private static boolean allowsMore(Answer some, Answer than) {
        return !than.worst().worst(some.worst()).equals(than.worst());
    }

    private static boolean isSame(Answer a, Answer b) {
        if (a.outcome() != b.outcome() || a.mayBeRefused() != b.mayBeRefused()) {
            return false;
        }
        if (a.connectors().size() != b.connectors().size()) {
            return false;
        }
        for (Connector connector : a.connectors()) {
            if (!b.mayBe(connector)) {
                return false;
            }
        }
        return true;
    }

    private static Answer union(List<Explanation> places) {
        List<Connector> connectors = new ArrayList<>();
        for (Contender contender : places.get(0).contenders()) {
            for (Explanation place : places) {
                if (place.answer().mayBe(contender.connector())) {
                    connectors.add(contender.connector());
                    break;
                }
            }
        }
        May may = places.get(0).answer().may();
        May worst = May.NOTHING;
        boolean mayBeRefused = false;
        for (Explanation place : places) {
            may = may.agreed(place.answer().may());
            worst = worst.worst(place.answer().worst());
            mayBeRefused |= place.outcome() == Outcome.REFUSED || place.answer().mayBeRefused();
        }
        return new Answer(Outcome.AMBIGUOUS, connectors, mayBeRefused, may, worst);
    }

    /** Each connector as it fares best. */
    private static List<Contender> contenders(List<Explanation> places, Answer answer) {
        List<Contender> best = new ArrayList<>();
        for (int i = 0; i < places.get(0).contenders().size(); i++) {
            Contender found = places.get(0).contenders().get(i);
            for (Explanation place : places) {
                Contender other = place.contenders().get(i);
                boolean better = other.mayAnswer() && !found.mayAnswer()
                        || found.standing() == Standing.NOT_LISTENING && other.standing() != Standing.NOT_LISTENING;
                found = better ? other : found;
            }
            Standing standing = answer.mayBe(found.connector()) ? Standing.MAY_ANSWER : found.standing();
            best.add(new Contender(found.connector(), standing, found.binding(), found.range(), found.beatenBy()));
        }
        return best;
    }
}

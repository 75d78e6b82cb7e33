package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/**
 * The whole address space of one family as seen at one listener: disjoint segments in ascending order, complete, each
 * with one answer.
 */
public final class Segments {

    private final List<Segment> segments;

    private Segments(List<Segment> segments) {
        this.segments = segments;
    }

    /** Cuts the space for the candidates of a listener; {@code may} is remembered there for each connector. */
    static Segments of(
            List<Candidate> candidates,
            AddressFamily family,
            Organization organization,
            IdentityHashMap<Connector, May> may) {
        Map<List<Integer>, Answer> sure = new HashMap<>();
        Map<List<Integer>, Answer> doubtful = new HashMap<>();
        List<Segment> segments = new ArrayList<>();
        for (Cut.Piece piece : Cut.of(candidates, family, organization.selection())) {
            Map<List<Integer>, Answer> answers = piece.mayBeRefused() ? doubtful : sure;
            Answer answer = answers.get(piece.first());
            if (answer == null) {
                answer = answer(candidates, piece, organization, may);
                answers.put(piece.first(), answer);
            }
            segments.add(new Segment(piece.addresses(), answer));
        }
        return new Segments(List.copyOf(segments));
    }

    private static Answer answer(
            List<Candidate> candidates,
            Cut.Piece piece,
            Organization organization,
            IdentityHashMap<Connector, May> known) {
        if (piece.first().isEmpty()) {
            return Answer.REFUSED;
        }
        List<Connector> connectors = new ArrayList<>();
        May may = piece.mayBeRefused() ? May.NOTHING : null;
        May worst = May.NOTHING;
        for (int position : piece.first()) {
            Connector connector = candidates.get(position).connector();
            May own = known.get(connector);
            if (own == null) {
                own = Capabilities.beforeLogon(connector, organization);
                known.put(connector, own);
            }
            may = may == null ? own : may.agreed(own);
            worst = worst.worst(own);
            connectors.add(connector);
        }
        boolean sure = connectors.size() == 1 && !piece.mayBeRefused();
        return new Answer(sure ? Outcome.ANSWERED : Outcome.AMBIGUOUS, connectors, piece.mayBeRefused(), may, worst);
    }

    /** All segments in ascending order. */
    public List<Segment> all() {
        return segments;
    }

    /** The segment an address of this family lies in. */
    public Segment at(Address client) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (segments.get(middle).addresses().lower().compareTo(client) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }
}

package org.relayplan.analysis;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Connector;

/**
 * Who answers a client, and what it may do before it logs on.
 *
 * @param outcome answered by one, ambiguous between several, or refused
 * @param connectors every connector that may answer: one, several, or none; in the model's order
 * @param mayBeRefused whether it is possible, but not sure, that no connector takes the client
 * @param may what all possible answers agree on, else unknown
 * @param worst the most that some possible answer allows
 */
public record Answer(Outcome outcome, List<Connector> connectors, boolean mayBeRefused, May may, May worst) {

    /** No connector takes the client. */
    public static final Answer REFUSED = new Answer(Outcome.REFUSED, List.of(), false, May.NOTHING, May.NOTHING);

    /** Keeps its own copy of the list. */
    public Answer {
        connectors = List.copyOf(connectors);
    }

    /** The connector that surely answers. */
    public Optional<Connector> connector() {
        return outcome == Outcome.ANSWERED ? Optional.of(connectors.get(0)) : Optional.empty();
    }

    /** Whether the connector may answer. */
    public boolean mayBe(Connector connector) {
        for (Connector candidate : connectors) {
            if (candidate == connector) {
                return true;
            }
        }
        return false;
    }
}

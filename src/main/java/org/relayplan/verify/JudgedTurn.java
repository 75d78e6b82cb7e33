package org.relayplan.verify;

import java.util.List;
import java.util.Optional;
import org.relayplan.session.HeardTurn;
import org.relayplan.session.Reaction;

/**
 * A turn of a transcript with what the model predicts of it.
 *
 * @param turn what was said
 * @param expected every reaction that the model allows; empty if it says nothing of the step
 * @param verdict what the turn says of the model, if it says something
 */
public record JudgedTurn(HeardTurn turn, List<Reaction> expected, Optional<HeardVerdict> verdict) {

    /** Keeps its own copy. */
    public JudgedTurn {
        expected = List.copyOf(expected);
    }

    static JudgedTurn unjudged(HeardTurn turn) {
        return new JudgedTurn(turn, List.of(), Optional.empty());
    }
}

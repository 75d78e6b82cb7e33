package org.relayplan.diff;

import org.relayplan.analysis.Certainty;

/**
 * A right that a client has otherwise than before.
 *
 * @param right which
 * @param before whether it had it
 * @param after whether it has it
 * @param intended the name of the expectation by which it is meant to gain it; empty if none says so
 */
public record RightStep(Right right, Certainty before, Certainty after, String intended) {

    /** Up in no, unknown, yes is a gain, down a loss; unknown in both, for another reason, is undecided. */
    public Way way() {
        int order = after.compareTo(before);
        return order > 0 ? Way.GAINED : order < 0 ? Way.LOST : Way.UNDECIDED;
    }
}

package org.relayplan.analysis;

import org.relayplan.model.ExtendedRight;

/** Collects what a right may come to; several different outcomes make it unknown. */
final class Outcomes {

    private final ExtendedRight right;
    private boolean mayBeYes;
    private boolean mayBeNo;
    private String unclear = "";
    private HeldRight last;

    Outcomes(ExtendedRight right) {
        this.right = right;
    }

    /** An entry that decides only if its user stands in the session's token, which nobody knows. */
    void maybe(Certainty outcome, String user) {
        note(outcome);
        unclear = unclear.isEmpty() ? user : unclear;
    }

    /** What decides in the end. */
    void add(Certainty outcome, Basis basis, String by) {
        note(outcome);
        last = new HeldRight(right, outcome, basis, by);
    }

    private void note(Certainty outcome) {
        mayBeYes |= outcome != Certainty.NO;
        mayBeNo |= outcome != Certainty.YES;
    }

    HeldRight result() {
        if (!unclear.isEmpty() && mayBeYes && mayBeNo) {
            return new HeldRight(right, Certainty.UNKNOWN, Basis.UNCLEAR_PRINCIPAL, unclear);
        }
        return last;
    }
}

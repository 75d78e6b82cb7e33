package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;

/** Collects what a right may come to; several different outcomes make it unknown. */
final class Outcomes {

    private final ExtendedRight right;
    private boolean mayBeYes;
    private boolean mayBeNo;
    private final List<Principal> unclear = new ArrayList<>();
    private HeldRight last;

    Outcomes(ExtendedRight right) {
        this.right = right;
    }

    /** The same so far, to see what further entries would make of it. */
    Outcomes copy() {
        Outcomes copy = new Outcomes(right);
        copy.mayBeYes = mayBeYes;
        copy.mayBeNo = mayBeNo;
        copy.unclear.addAll(unclear);
        return copy;
    }

    /**
     * An entry that decides only if its user stands in the session's token, which nobody knows. A weightier entry for
     * the same user would have decided already: this one never does.
     */
    void maybe(Certainty outcome, Principal user) {
        for (Principal known : unclear) {
            if (known.isSame(user)) {
                return;
            }
        }
        note(outcome);
        unclear.add(user);
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
            return new HeldRight(
                    right,
                    Certainty.UNKNOWN,
                    Basis.UNCLEAR_PRINCIPAL,
                    unclear.get(0).text());
        }
        return last;
    }
}

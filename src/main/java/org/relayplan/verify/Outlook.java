package org.relayplan.verify;

import java.util.Collection;
import org.relayplan.session.Reaction;

/** What the model says of a step, all possible reactions taken together. */
enum Outlook {
    /** The client may go on. */
    YES,
    /** It may not. */
    NO,
    /** Both are possible: the model doesn't know all, or several connectors may answer. */
    OPEN;

    static Outlook of(Collection<Reaction> possible) {
        boolean yes = false;
        boolean no = false;
        for (Reaction reaction : possible) {
            boolean positive = reaction instanceof Reaction.Reply reply && reply.isPositive();
            yes |= positive;
            no |= !positive;
        }
        return yes && no ? OPEN : yes ? YES : NO;
    }
}

package org.relayplan.session;

import java.util.List;

/**
 * What a connector will do at one step of a session.
 *
 * @param step the step
 * @param command what the client sends; empty at connect
 * @param possible every reaction that is possible; one if it is sure
 * @param certain whether the facts behind it are certain, and not only likely
 * @param note what else to know about it; may be empty
 */
public record Prediction(SmtpStep step, String command, List<Reaction> possible, boolean certain, String note) {

    /** Keeps its own copy of the list. */
    public Prediction {
        possible = List.copyOf(possible);
    }

    static Prediction sure(SmtpStep step, String command, Reaction reaction) {
        return new Prediction(step, command, List.of(reaction), true, "");
    }

    /** The same with something to know. */
    Prediction noting(String words) {
        return new Prediction(step, command, possible, certain, words);
    }

    /** The same, only likely. */
    Prediction likely() {
        return new Prediction(step, command, possible, false, note);
    }

    /** Whether the session may go on behind it. */
    public boolean mayGoOn() {
        for (Reaction reaction : possible) {
            if (reaction instanceof Reaction.Reply reply && reply.isPositive()) {
                return true;
            }
        }
        return false;
    }
}

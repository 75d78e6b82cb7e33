package org.relayplan.diff;

import java.util.List;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.HeldRight;
import org.relayplan.analysis.May;

/**
 * How a model treats a client at a place: who answers, and what the client may do.
 *
 * @param answer who answers
 * @param names names of the connectors that may answer, in lower case and in order, with {@code {server}} for the
 *     server's name
 * @param afterLogon what an account may do that has logged on; nothing where no logon is offered
 * @param grounds where something is unknown before logging on, the rights behind it: equal grounds leave the same open
 * @param groundsAfterLogon the same of what an account may do
 */
public record Treatment(
        Answer answer,
        List<String> names,
        May afterLogon,
        List<List<HeldRight>> grounds,
        List<List<HeldRight>> groundsAfterLogon) {

    /** Keeps its own copies. */
    public Treatment {
        names = List.copyOf(names);
        grounds = List.copyOf(grounds);
        groundsAfterLogon = List.copyOf(groundsAfterLogon);
    }

    /** Whether the client has that right. */
    public Certainty get(Right right) {
        return (right.afterLogon() ? afterLogon : answer.may()).get(right.capability());
    }

    /** Whether the same connectors answer as surely. */
    boolean isAnsweredAs(Treatment other) {
        return answer.outcome() == other.answer.outcome()
                && answer.mayBeRefused() == other.answer.mayBeRefused()
                && names.equals(other.names);
    }

    /** Whether the right, unknown in both, is so for the same reason. */
    boolean isOpenAs(Treatment other, Right right) {
        return isAnsweredAs(other)
                && (right.afterLogon()
                        ? groundsAfterLogon.equals(other.groundsAfterLogon)
                        : grounds.equals(other.grounds));
    }

    /** Everything that two treatments on different servers have in common that are the same. */
    List<Object> content() {
        return List.of(
                answer.outcome(), answer.mayBeRefused(), names, answer.may(), afterLogon, grounds, groundsAfterLogon);
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.HeldRight;
import org.relayplan.analysis.May;
import org.relayplan.model.ExtendedRight;

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
        return isAnsweredAs(other) && grounds(right).equals(other.grounds(right));
    }

    /** As far as they decide that right. */
    private List<List<HeldRight>> grounds(Right right) {
        Set<ExtendedRight> deciding = Capabilities.decidedBy(right.capability());
        List<List<HeldRight>> found = new ArrayList<>();
        for (List<HeldRight> ground : right.afterLogon() ? groundsAfterLogon : grounds) {
            List<HeldRight> kept = new ArrayList<>(ground);
            kept.removeIf(held -> !deciding.contains(held.right()));
            found.add(kept);
        }
        return found;
    }

    /** Everything that two treatments on different servers have in common that are the same. */
    List<Object> content() {
        return List.of(
                answer.outcome(), answer.mayBeRefused(), names, answer.may(), afterLogon, grounds, groundsAfterLogon);
    }
}

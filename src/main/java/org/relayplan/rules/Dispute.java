package org.relayplan.rules;

import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Listener;
import org.relayplan.check.Subject;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * Connectors of which any may answer, as far as no graver flaw is the reason.
 *
 * @param rivals the connectors, in the model's order
 * @param clients whom each of them may answer, somewhere on their server
 * @param witness one of the clients
 * @param listener where that is so for the witness
 */
record Dispute(List<Connector> rivals, AddressSet clients, Address witness, Listener listener) {

    Dispute(DisputedClients part, Listener listener) {
        this(part.rivals(), part.clients(), part.clients().first(), listener);
    }

    /** The same with more clients. */
    Dispute and(AddressSet more) {
        return new Dispute(rivals, clients.or(more), witness, listener);
    }

    /** Why the rules don't decide, what depends on it, and what to do. */
    String reason(Subject subject) {
        boolean sameRelay = true;
        boolean sameRange = true;
        Connector first = rivals.get(0);
        for (Connector rival : rivals) {
            sameRelay &= subject.may(rival, Capability.RELAY) == subject.may(first, Capability.RELAY);
            sameRange &= range(rival).compareSize(range(first)) == 0;
        }
        // Of equally small ranges the more specific binding wins in either order, so here bindings are equal as well.
        String why = sameRange
                ? "Their ranges are of one size there and their bindings equally specific."
                : "One has the smaller range, another the more specific binding; which counts first is written nowhere.";
        String what = " " + consequence(sameRelay);
        String how = sameRange
                ? " Give the one that shall answer a smaller range."
                : " Give the one that shall answer both, or state in organization.selection what was measured.";
        return why + what + how;
    }

    /** What depends on it, where all rivals have or lack the right to relay, or not all. */
    static String consequence(boolean sameRelay) {
        return sameRelay ? "For relay it makes no difference." : "Whether these clients may relay depends on it.";
    }

    private AddressRange range(Connector rival) {
        return rival.remoteIPRanges().get(Ranges.smallestWith(rival, witness)).addresses();
    }
}

package org.relayplan.rules;

import java.util.Optional;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.Expectation;

/** What of an expectation counts at local addresses that a server doesn't have, as far as anybody knows. */
final class Prohibitions {

    private Prohibitions() {}

    /** What nobody must be able to do; perhaps nothing. */
    static Expectation of(Expectation expectation) {
        return new Expectation(
                expectation.name(),
                expectation.from(),
                expectation.to(),
                prohibition(expectation.relay()),
                prohibition(expectation.submit()),
                Optional.empty());
    }

    private static Optional<Boolean> prohibition(Optional<Boolean> wanted) {
        return wanted.isPresent() && wanted.get() ? Optional.empty() : wanted;
    }

    /**
     * Whether they are all that counts at the listener: it stands for any other address than the server's own, and
     * those of the family are stated. Nobody is promised an answer there.
     */
    static boolean areAll(Listener listener) {
        boolean stated = false;
        for (Address own : listener.server().addresses()) {
            stated |= own.family() == listener.local().address().family();
        }
        return stated && listener.local().isAny();
    }
}

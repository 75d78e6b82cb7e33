package org.relayplan.cli;

import org.relayplan.source.Visible;

/** How many arguments beside its options a command takes. */
final class Operands {

    private Operands() {}

    /**
     * Refuses the first that is too many.
     *
     * @param sentence what the command takes, without a full stop
     */
    static void atMost(int most, Options options, String sentence) throws UsageFault {
        if (options.operands.size() > most) {
            throw new UsageFault(sentence + "; what is " + Visible.text(options.operands.get(most)) + "?");
        }
    }
}

package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Gate;

/**
 * Who may do what at a gate, of what people ask for first.
 *
 * @param gate the gate
 * @param capabilities what is asked for, the gravest first
 * @param accesses for each of these, who may
 */
record GateAccess(Gate gate, List<Capability> capabilities, List<List<Access>> accesses) {

    private static final List<Capability> ASKED =
            List.of(Capability.RELAY, Capability.SUBMIT, Capability.SPOOF, Capability.BYPASS_ANTI_SPAM);

    static GateAccess of(Gate gate) {
        List<List<Access>> accesses = new ArrayList<>();
        for (Capability capability : ASKED) {
            accesses.add(gate.access(capability));
        }
        return new GateAccess(gate, ASKED, accesses);
    }

    /** Whether nobody may do any of it. */
    boolean isQuiet() {
        for (List<Access> some : accesses) {
            if (!some.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;

/**
 * Something a client may do, before it logs on or after.
 *
 * @param capability what
 * @param afterLogon whether it takes an account that has logged on
 */
public record Right(Capability capability, boolean afterLogon) {

    private static final String AFTER_LOGON = "afterLogon.";

    /** Every right, those that take no logon first. */
    public static final List<Right> ALL = all();

    private static List<Right> all() {
        List<Right> all = new ArrayList<>();
        for (boolean afterLogon : new boolean[] {false, true}) {
            for (Capability capability : Capability.values()) {
                all.add(new Right(capability, afterLogon));
            }
        }
        return List.copyOf(all);
    }

    /** The key in every output: {@code relay}, {@code afterLogon.relay}. */
    public String text() {
        return (afterLogon ? AFTER_LOGON : "") + capability.text();
    }
}

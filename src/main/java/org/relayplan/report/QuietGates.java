package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Gate;

/**
 * Gates of the same servers and local addresses, told together.
 *
 * @param first the first of them
 * @param ports the ports of all
 */
record QuietGates(Gate first, List<Integer> ports) {

    /** Adds a gate to the last of the groups if it belongs there, else as a group of its own. */
    static void add(Gate gate, List<QuietGates> groups) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            Gate known = groups.get(i).first();
            if (!known.servers().get(0).equals(gate.servers().get(0))) {
                break;
            }
            if (known.servers().equals(gate.servers()) && known.locals().equals(gate.locals())) {
                groups.get(i).ports().add(gate.port());
                return;
            }
        }
        List<Integer> ports = new ArrayList<>();
        ports.add(gate.port());
        groups.add(new QuietGates(gate, ports));
    }

    /** {@code EX01 ports 587, 717}. */
    String name(SurfaceWording wording) {
        return GateName.servers(first.servers(), wording) + " " + GateName.ports(ports)
                + GateName.locals(first, wording);
    }
}

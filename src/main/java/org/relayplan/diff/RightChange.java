package org.relayplan.diff;

import java.util.List;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;

/**
 * Clients that gain or lose a right at a local address.
 *
 * @param servers names of the servers where it is so, in their order
 * @param local the address and port; 0.0.0.0 or [::] means every other local address
 * @param step the right, and how it goes
 * @param clients all that it concerns
 * @param shifts the clients again, by who answered and who answers them; of the first of the servers
 */
public record RightChange(List<String> servers, Binding local, RightStep step, AddressSet clients, List<Shift> shifts) {

    /** Keeps its own copies. */
    public RightChange {
        servers = List.copyOf(servers);
        shifts = List.copyOf(shifts);
    }
}

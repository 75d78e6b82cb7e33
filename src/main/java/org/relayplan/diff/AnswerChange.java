package org.relayplan.diff;

import java.util.List;
import org.relayplan.model.Binding;

/**
 * Clients that are answered by another connector at a local address, whatever they may do.
 *
 * @param servers names of the servers where it is so, in their order
 * @param local the address and port; 0.0.0.0 or [::] means every other local address
 * @param shift the clients, and who answered and who answers them, on the first of the servers
 */
public record AnswerChange(List<String> servers, Binding local, Shift shift) {

    /** Keeps its own copy of the list. */
    public AnswerChange {
        servers = List.copyOf(servers);
    }
}

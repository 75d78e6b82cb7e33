package org.relayplan.diff;

import java.util.List;
import org.relayplan.analysis.LocalPart;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * Local addresses of a server, of one family and with one port, at which two models differ for the same clients.
 *
 * @param server the server, as the new model has it, or the old one where it is gone
 * @param locals the addresses, those that one of the models names or listens on, in their order; 0.0.0.0 or [::] means
 *     every other one
 * @param part the same as part of the server's addresses, with {@code {address}} for the server's own
 * @param literal the same with the addresses themselves
 * @param shifts the clients treated differently, by the first client of each; at least one
 * @param content equal for sites with equal shifts
 */
public record Site(
        Server server, List<Binding> locals, LocalPart part, LocalPart literal, List<Shift> shifts, int content) {

    /** Keeps its own copies. */
    public Site {
        locals = List.copyOf(locals);
        shifts = List.copyOf(shifts);
    }

    /** The port of all of them. */
    public int port() {
        return locals.get(0).port();
    }
}

package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.AddressFamily;

/**
 * The part of a server's own addresses of one family at which it answers alike on a port.
 *
 * @param family the family
 * @param spread how much of the family it is
 * @param addresses the addresses if they are named, ascending: as they are on a single server; on several
 *     {@code {address}}, {@code {address:2}} as in the model file, for the first, the second of each
 */
public record LocalPart(AddressFamily family, Spread spread, List<String> addresses) {

    /** Keeps its own copy of the list. */
    public LocalPart {
        addresses = List.copyOf(addresses);
    }

    /** How much of a family's local addresses is meant. */
    public enum Spread {
        /** All of them. */
        WHOLE,
        /** All that no other part of the same port names. */
        REST,
        /** Those that are named, and nothing listens on any other, or it answers differently. */
        NAMED
    }
}

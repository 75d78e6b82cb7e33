package org.relayplan.model;

import java.util.List;

/**
 * A set of client addresses as somebody named it.
 *
 * @param texts the names and ranges as written, such as {@code @app-servers} or {@code 192.168.6.0/24}
 * @param addresses what they mean together
 * @param builtIn whether one of them is a built-in network such as {@code @any}
 */
public record Sources(List<String> texts, AddressSet addresses, boolean builtIn) {

    /** No source at all. */
    public static final Sources NONE = new Sources(List.of(), AddressSet.EMPTY, false);

    /** Keeps its own copy of the list. */
    public Sources {
        texts = List.copyOf(texts);
    }
}

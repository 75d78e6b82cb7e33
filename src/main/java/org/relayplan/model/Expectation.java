package org.relayplan.model;

import java.util.List;
import java.util.Optional;

/**
 * What must be true of every address of a set, everywhere it names.
 *
 * @param name what it is called
 * @param from the sources, exceptions already taken away
 * @param to the targets; empty means every server and port
 * @param relay whether they must, or must not, be able to relay
 * @param submit whether they must, or must not, be able to submit
 * @param connector the connector that must answer them
 */
public record Expectation(
        String name,
        Sources from,
        List<Target> to,
        Optional<Boolean> relay,
        Optional<Boolean> submit,
        Optional<String> connector) {

    /** Keeps its own copy of the list. */
    public Expectation {
        to = List.copyOf(to);
    }
}

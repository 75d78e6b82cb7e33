package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.source.Fault;

/**
 * A line of a list of questions: either a question, or what is wrong with it.
 *
 * @param number its number, from 1
 * @param query the question
 * @param faults at least one if there is no question
 */
public record BatchLine(int number, Optional<BatchQuery> query, List<Fault> faults) {

    /** Keeps its own copy of the list. */
    public BatchLine {
        faults = List.copyOf(faults);
    }
}

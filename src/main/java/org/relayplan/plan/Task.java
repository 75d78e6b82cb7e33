package org.relayplan.plan;

import java.util.Set;

/**
 * A step that waits for its place in an order.
 *
 * @param step what is done
 * @param after positions of the tasks that must be done before
 */
record Task(Step step, Set<Integer> after) {

    /** Keeps its own copy. */
    Task {
        after = Set.copyOf(after);
    }
}

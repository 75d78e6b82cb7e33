package org.relayplan.script;

import java.util.List;

/**
 * What stands in the head of a change's scripts beside what they do.
 *
 * @param isRollback whether the change is the way back from another
 * @param overridden findings against the model that would have forbidden the script, one line each
 * @param remaining findings that the servers have after the change and the model alone hasn't, one line each
 */
public record ChangeRemarks(boolean isRollback, List<String> overridden, List<String> remaining) {

    /** The remarks on a way back. */
    public static final ChangeRemarks ROLLBACK = new ChangeRemarks(true, List.of(), List.of());

    /** Keeps its own copies. */
    public ChangeRemarks {
        overridden = List.copyOf(overridden);
        remaining = List.copyOf(remaining);
    }
}

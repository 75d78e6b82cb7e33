package org.relayplan.cli;

import java.time.Duration;
import java.util.Optional;

/** What is known of where output goes; asked only when it matters. */
public interface Terminal {

    /** Whether standard output is shown to somebody rather than kept or read by a program. */
    boolean showsOut();

    /** Whether standard error is shown to somebody. */
    boolean showsErr();

    /** Characters in a line of it. */
    int width();

    /**
     * Has something done when somebody breaks the run off (Ctrl-C), and the process wait a little for what follows.
     *
     * @return to be told when all is said; from then on a break ends the process at once
     */
    default Interruption onBreak(Runnable stop) {
        return () -> {};
    }

    /** What waits for a break. */
    interface Interruption {
        /** Nothing more follows. */
        void allSaid();
    }

    /** How long a command may take before whoever watches wants to know what it does. */
    default Duration patience() {
        return Duration.ofSeconds(1);
    }

    /** Says what is being done, to be shown if it takes long; nothing, if what was being done is over. */
    default void doing(String what) {}

    /** The same with how far it is. */
    default void doing(String what, int count, int all) {}

    /**
     * Asks who sits there.
     *
     * @param isSecret whether what is typed isn't shown
     * @return the line, or nothing if nobody can be asked
     */
    default Optional<String> ask(String question, boolean isSecret) {
        return Optional.empty();
    }
}

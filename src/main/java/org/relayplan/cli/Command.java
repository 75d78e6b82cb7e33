package org.relayplan.cli;

import java.io.IOException;
import java.util.List;

/** One word of the command line. A command lives for one run: its options are filled in, then it runs. */
interface Command {

    /**
     * Where the options go. A class of its own and not the command itself, for jcommander looks at each method of the
     * class and loads every type in their signatures.
     */
    Options options();

    /** What {@code -f} takes, the default first; none where there is no such option. */
    default List<String> formats() {
        return List.of();
    }

    /** Whether it may keep somebody waiting, who is told meanwhile; not if it asks, for then others wait. */
    default boolean mayTakeLong() {
        return true;
    }

    /** What {@code --help} prints: at most 23 lines of 80 characters, with every option the command has. */
    String help();

    /**
     * Does the work.
     *
     * @return the exit status, one of {@link Status}
     * @throws UsageFault if the options make no sense together or name what doesn't exist
     * @throws Ended if it ends before its end, and said why
     * @throws IOException if output can't be written
     */
    int run(Console console) throws UsageFault, Ended, IOException;
}

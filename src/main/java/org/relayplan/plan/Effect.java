package org.relayplan.plan;

import java.util.List;
import org.relayplan.model.AddressSet;

/** What a step changes for clients. */
public sealed interface Effect {

    /** The port they connect to. */
    int port();

    /** The clients. */
    AddressSet sources();

    /**
     * Clients that may do more or less than before.
     *
     * @param rights what, as keys of {@code may}
     * @param before no, unknown or yes: the most that was possible
     * @param now the most that is possible after it
     */
    record Right(int port, List<String> rights, String before, String now, AddressSet sources) implements Effect {
        /** Keeps its own copy. */
        public Right {
            rights = List.copyOf(rights);
        }
    }

    /**
     * Clients that somebody else answers.
     *
     * @param before connectors that answered or may have answered; none if they were refused
     * @param now connectors that answer or may answer after it
     */
    record Answer(int port, List<String> before, List<String> now, AddressSet sources) implements Effect {
        /** Keeps its own copies. */
        public Answer {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }
}

package org.relayplan.session;

import java.util.List;

/** What a server does at a step. */
public sealed interface Reaction {

    /** One line that tells it. */
    String text();

    /**
     * It replies.
     *
     * @param code three digits
     * @param enhanced the enhanced codes that count, first the one this version sends; empty where none is sent
     * @param lines the text behind the codes, one for each line of the reply; never empty
     */
    record Reply(int code, List<String> enhanced, List<String> lines) implements Reaction {

        /** Keeps its own copies. */
        public Reply {
            enhanced = List.copyOf(enhanced);
            lines = List.copyOf(lines);
        }

        /** A reply of one line. */
        static Reply of(int code, String enhanced, String line) {
            return new Reply(code, enhanced.isEmpty() ? List.of() : List.of(enhanced), List.of(line));
        }

        /** The same, where another enhanced code counts as well. */
        Reply or(String other) {
            return new Reply(code, List.of(enhanced.get(0), other), lines);
        }

        /** Whether the client may go on: codes below 400. */
        public boolean isPositive() {
            return code < 400;
        }

        /** The lines as they stand on the wire, without line ends. */
        public List<String> wire() {
            String[] wire = new String[lines.size()];
            for (int i = 0; i < wire.length; i++) {
                String separator = i < wire.length - 1 ? "-" : " ";
                String status = enhanced.isEmpty() ? "" : enhanced.get(0) + " ";
                wire[i] = code + separator + status + lines.get(i);
            }
            return List.of(wire);
        }

        @Override
        public String text() {
            return wire().get(0);
        }
    }

    /** It closes the connection without a word. */
    record Closing() implements Reaction {
        @Override
        public String text() {
            return "(the connection is closed)";
        }
    }

    /** Nothing accepts the connection. */
    record NoConnection() implements Reaction {
        @Override
        public String text() {
            return "(no connection: nothing listens there)";
        }
    }
}

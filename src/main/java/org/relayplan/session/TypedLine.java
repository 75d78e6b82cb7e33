package org.relayplan.session;

import java.util.List;
import java.util.Optional;

/**
 * A line that somebody types by hand.
 *
 * @param where who reads it
 * @param text the line; empty for a lone Enter
 * @param expected what should come, if something does
 * @param hint what to know before typing it, if there is something
 */
public record TypedLine(Where where, String text, Optional<Prediction> expected, Optional<Hint> hint) {

    /** Who reads a typed line. */
    public enum Where {
        /** The command prompt of the computer. */
        SHELL,
        /** The prompt of the telnet client. */
        CLIENT,
        /** The server, as a command. */
        SERVER,
        /** The server, as a part of the message. */
        MESSAGE,
        /** The server, as a part of a logon; the text is a name for what is typed. */
        SECRET
    }

    /** What to know before a line is typed; the words stand with the languages. */
    public enum Hint {
        LOCAL_ECHO("local-echo"),
        LOG_FILE("log-file"),
        NEEDS_TLS("needs-tls"),
        STOP_HERE("stop-here"),
        BLANK_LINE("blank-line"),
        NO_HAND("no-hand"),
        CLEAR_TEXT("clear-text");

        private final String code;

        Hint(String code) {
            this.code = code;
        }

        /** Its word. */
        public String code() {
            return code;
        }
    }

    static TypedLine of(Where where, String text) {
        return new TypedLine(where, text, Optional.empty(), Optional.empty());
    }

    static TypedLine of(Where where, String text, Prediction expected) {
        return new TypedLine(where, text, Optional.of(expected), Optional.empty());
    }

    TypedLine hinting(Hint what) {
        return new TypedLine(where, text, expected, Optional.of(what));
    }

    /** Every reaction that is possible; none where nothing comes. */
    public List<Reaction> reactions() {
        return expected.map(Prediction::possible).orElse(List.of());
    }
}

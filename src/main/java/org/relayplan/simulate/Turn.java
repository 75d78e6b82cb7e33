package org.relayplan.simulate;

import java.time.Duration;
import java.util.List;
import org.relayplan.session.Reaction;

/**
 * The server's part after a line of the client.
 *
 * @param replies what it says, in order; empty if it goes on listening without a word
 * @param delay how long it holds them back
 * @param next what it listens for afterwards
 * @param notes what the protocol log tells beside the lines themselves
 */
record Turn(List<Reaction.Reply> replies, Duration delay, Next next, List<String> notes) {

    /** What a session listens for. */
    enum Next {
        /** A command, or a line of a logon. */
        LINE,
        /** The text of a message, up to the dot. */
        TEXT,
        /** So many bytes of a message. */
        CHUNK,
        /** The client's part of a TLS handshake. */
        TLS,
        /** Nothing any more. */
        CLOSE
    }

    /** Keeps its own copies. */
    Turn {
        replies = List.copyOf(replies);
        notes = List.copyOf(notes);
    }

    /** One reply at once. */
    static Turn of(Reaction.Reply reply, Next next) {
        return new Turn(List.of(reply), Duration.ZERO, next, List.of());
    }

    /** Nothing to say yet. */
    static Turn silent(Next next) {
        return new Turn(List.of(), Duration.ZERO, next, List.of());
    }
}

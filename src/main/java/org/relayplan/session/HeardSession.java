package org.relayplan.session;

import java.util.List;
import java.util.Optional;
import org.relayplan.smtp.Reply;

/**
 * A session as a transcript tells it.
 *
 * @param line where it begins
 * @param turns what was said, in order; at least one
 * @param log what a protocol log tells besides
 * @param ends between whom it was, where words above it say so
 */
public record HeardSession(int line, List<HeardTurn> turns, Optional<LoggedFacts> log, Optional<HeardEnds> ends) {

    /** More turns than these are not kept. */
    static final int MOST_TURNS = 10_000;

    /**
     * What Exchange's protocol log tells of a session.
     *
     * @param connector such as {@code EX01\Anonymous Relay}, or its distinguished name
     * @param local the server's address and port
     * @param remote the client's address and port
     * @param permissions the words of what was granted before a logon, if the log has them
     */
    public record LoggedFacts(String connector, String local, String remote, Optional<List<String>> permissions) {

        /** Keeps its own copy. */
        public LoggedFacts {
            permissions = permissions.map(List::copyOf);
        }

        /** The connector's own name: behind the server's, or the first part of a distinguished name. */
        public String connectorName() {
            if (connector.regionMatches(true, 0, "CN=", 0, 3)) {
                int comma = connector.indexOf(',');
                return connector.substring(3, comma < 0 ? connector.length() : comma);
            }
            return connector.substring(connector.indexOf('\\') + 1);
        }
    }

    /** Keeps its own copy. */
    public HeardSession {
        turns = List.copyOf(turns);
    }

    /** The same between those. */
    HeardSession between(Optional<HeardEnds> both) {
        return new HeardSession(line, turns, log, both);
    }

    /** The reply to a step, if it came: the first. */
    public Optional<Reply> reply(String step) {
        for (HeardTurn turn : turns) {
            if (turn.step().equals(step)) {
                return turn.reply();
            }
        }
        return Optional.empty();
    }

    /** What answered, as far as its words tell. */
    public ServerSoftware software() {
        Optional<Reply> greeting = reply("EHLO");
        return ServerSoftware.of(reply("connect"), greeting.isPresent() ? greeting : reply("HELO"));
    }

    /** What the reply of a turn means, as far as that can be told of who answers. */
    public Optional<KnownReply> meaning(HeardTurn turn, ReplyTable table) {
        ServerSoftware software = software();
        boolean known = turn.step().equals("connect")
                ? log.isPresent() || software.hasConnectors() || software == ServerSoftware.UNKNOWN
                : log.isPresent() || software.speaksAsExchange();
        return known ? turn.reply().flatMap(reply -> table.closest(reply, turn.step())) : Optional.empty();
    }
}

package org.relayplan.verify;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.LocalEnd;
import org.relayplan.session.HeardSession;

/**
 * A session of a transcript, and what it says of the model.
 *
 * @param session what was said
 * @param question the client, the server's name and its end, if there is a model to ask
 * @param turns the session's turns in their order
 * @param alike the connectors of the server that greet as the session shows it, by name; none if nothing was shown
 * @param isRelayUntried whether mail was taken, but nothing shows whether it would be relayed
 * @param verdict what the session says as a whole, if there is a model
 */
public record JudgedSession(
        HeardSession session,
        Optional<Question> question,
        List<JudgedTurn> turns,
        List<String> alike,
        boolean isRelayUntried,
        Optional<HeardVerdict> verdict) {

    /**
     * What the model was asked about.
     *
     * @param client the client's address
     * @param server the server's name
     * @param local where on the server
     */
    public record Question(Address client, String server, LocalEnd local) {}

    /** Keeps its own copies. */
    public JudgedSession {
        turns = List.copyOf(turns);
        alike = List.copyOf(alike);
    }

    /** A session that is only told. */
    public static JudgedSession unjudged(HeardSession session) {
        return new JudgedSession(
                session,
                Optional.empty(),
                session.turns().stream().map(JudgedTurn::unjudged).toList(),
                List.of(),
                false,
                Optional.empty());
    }

    /** A session of a server that the model doesn't have. */
    static JudgedSession ofUnknownServer(HeardSession session, String server) {
        JudgedSession told = unjudged(session);
        return new JudgedSession(
                session,
                Optional.empty(),
                told.turns(),
                List.of(),
                false,
                Optional.of(HeardVerdict.inconclusive(Ground.UNKNOWN_SERVER, server)));
    }
}

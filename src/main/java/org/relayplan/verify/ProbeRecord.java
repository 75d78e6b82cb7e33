package org.relayplan.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A probe as a document of {@code verify} tells it; every text is foreign.
 *
 * @param vantage from where
 * @param server at which server, by name
 * @param endpoint what was dialled, as {@code host:port}
 * @param local the server's address and port that this stands for in the model, such as {@code 10.1.1.1:25}
 * @param pattern which envelope was tried, such as {@code relay}
 * @param connectors the connectors that may answer by the model
 * @param reactions what may happen at the deciding step by the model
 * @param observed what happened
 * @param verdict what that says
 * @param reason why, in a sentence
 * @param reply the deciding reply, its lines separated by line feeds; empty if none came
 * @param seenAddress the client's address as the server told it
 * @param at when the attempt began
 */
public record ProbeRecord(
        String vantage,
        String server,
        String endpoint,
        String local,
        String pattern,
        List<String> connectors,
        List<String> reactions,
        String observed,
        Verdict verdict,
        String reason,
        Optional<String> reply,
        Optional<String> seenAddress,
        Instant at) {

    /** Keeps its own copies. */
    public ProbeRecord {
        connectors = List.copyOf(connectors);
        reactions = List.copyOf(reactions);
    }
}

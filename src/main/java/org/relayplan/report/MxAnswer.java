package org.relayplan.report;

import java.util.List;
import java.util.Optional;

/**
 * Where mail for a domain goes, as DNS tells it.
 *
 * @param domain without the dot at its end
 * @param server the server that answered, with its port
 * @param outcome one word, as {@code schemas/mx.schema.json} lists them
 * @param summary the same as a sentence
 * @param aliases the names that the domain is another name for, in order
 * @param exchangers by preference, then by name
 * @param remarks what else to know, sentences
 */
public record MxAnswer(
        String domain,
        Optional<String> server,
        String outcome,
        String summary,
        List<String> aliases,
        List<MxHost> exchangers,
        List<String> remarks) {

    /** Keeps its own copies. */
    public MxAnswer {
        aliases = List.copyOf(aliases);
        exchangers = List.copyOf(exchangers);
        remarks = List.copyOf(remarks);
    }
}

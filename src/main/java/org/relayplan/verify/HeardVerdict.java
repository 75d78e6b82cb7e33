package org.relayplan.verify;

import java.util.List;

/**
 * What a transcript, or a turn of it, says of the model.
 *
 * @param verdict what can be said
 * @param ground why
 * @param details what the words for the ground speak of, in their order; may be foreign text
 */
public record HeardVerdict(Verdict verdict, Ground ground, List<String> details) {

    /** Keeps its own copy. */
    public HeardVerdict {
        details = List.copyOf(details);
    }

    static HeardVerdict confirmed(Ground ground, String... details) {
        return new HeardVerdict(Verdict.CONFIRMED, ground, List.of(details));
    }

    static HeardVerdict contradicted(Ground ground, String... details) {
        return new HeardVerdict(Verdict.CONTRADICTED, ground, List.of(details));
    }

    static HeardVerdict inconclusive(Ground ground, String... details) {
        return new HeardVerdict(Verdict.INCONCLUSIVE, ground, List.of(details));
    }
}

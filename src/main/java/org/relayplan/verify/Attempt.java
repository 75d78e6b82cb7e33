package org.relayplan.verify;

import java.time.Instant;
import java.util.List;
import org.relayplan.smtp.Transcript;

/**
 * A pattern tried in a session.
 *
 * @param pattern what was tried
 * @param end where it came to: the last step and what the server did there
 * @param facts what the session showed
 * @param at when the attempt began
 * @param transcript every line of the session up to the attempt's end
 */
public record Attempt(Pattern pattern, Sighting end, SessionFacts facts, Instant at, List<Transcript.Line> transcript) {

    /** Keeps its own copy. */
    public Attempt {
        transcript = List.copyOf(transcript);
    }

    /** The same session for a pattern that was not tried, because it ended with this one. */
    Attempt insteadOf(Pattern other) {
        return new Attempt(other, Sighting.NOT_TRIED, facts, at, transcript);
    }
}

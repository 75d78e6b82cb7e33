package org.relayplan.verify;

import java.util.List;

/**
 * A verdict with its grounds.
 *
 * @param verdict what can be said
 * @param reason one sentence; may hold foreign text
 * @param advice likely reasons and what to try next, the likeliest first; none for good news
 * @param mayPass whether the same may come out differently in a while, so that it is worth another try
 */
public record Judgment(Verdict verdict, String reason, List<String> advice, boolean mayPass) {

    /** Keeps its own copy. */
    public Judgment {
        advice = List.copyOf(advice);
    }

    static Judgment confirmed(String reason) {
        return new Judgment(Verdict.CONFIRMED, reason, List.of(), false);
    }

    static Judgment contradicted(String reason, List<String> advice) {
        return new Judgment(Verdict.CONTRADICTED, reason, advice, false);
    }

    static Judgment inconclusive(String reason, List<String> advice) {
        return new Judgment(Verdict.INCONCLUSIVE, reason, advice, false);
    }

    static Judgment tryAgain(String reason, List<String> advice) {
        return new Judgment(Verdict.INCONCLUSIVE, reason, advice, true);
    }
}

package org.relayplan.session;

import java.util.List;

/**
 * A reply of Exchange and what it means.
 *
 * @param code three digits
 * @param enhanced the enhanced code; empty where none is sent
 * @param text the usual text; versions differ
 * @param steps at which it comes: {@code connect}, a verb, {@code end of data}, or {@code any}
 * @param meaning sentences for the person who got it
 * @param causes the usual ones; may be empty
 * @param fix what to do; may be empty
 * @param certain whether a Microsoft page prints it or a log shows it; else practitioners tell it
 * @param source where it is from
 */
public record KnownReply(
        int code,
        String enhanced,
        String text,
        List<String> steps,
        String meaning,
        List<String> causes,
        String fix,
        boolean certain,
        String source) {

    /** Keeps its own copies. */
    public KnownReply {
        steps = List.copyOf(steps);
        causes = List.copyOf(causes);
    }

    /** The same in other words. */
    KnownReply said(String newMeaning, List<String> newCauses, String newFix) {
        return new KnownReply(code, enhanced, text, steps, newMeaning, newCauses, newFix, certain, source);
    }

    /** Whether it comes at that step. */
    public boolean comesAt(String step) {
        return steps.contains(step) || steps.contains("any");
    }
}

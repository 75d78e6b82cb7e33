package org.relayplan.simulate;

import org.relayplan.session.Reaction;
import org.relayplan.session.SessionLimits;

/**
 * The errors of one session. Errors of syntax and order count towards MaxProtocolErrors, refusals don't: what it counts
 * is documented by its name only. Failed logons count towards MaxLogonFailures.
 */
final class ErrorCount {

    private final SessionLimits limits;
    private long errors;
    private long failures;

    ErrorCount(SessionLimits limits) {
        this.limits = limits;
    }

    /** Counts a reply; whether the session is to end behind it. */
    boolean isLast(Reaction.Reply reply) {
        boolean error = reply.code() >= 500 && reply.code() <= 504;
        boolean failure = reply.code() == 535;
        errors += error ? 1 : 0;
        failures += failure ? 1 : 0;
        return error && errors >= limits.errors()
                || failure && limits.logonFailures() > 0 && failures >= limits.logonFailures();
    }
}

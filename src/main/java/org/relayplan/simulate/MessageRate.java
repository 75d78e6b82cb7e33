package org.relayplan.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.relayplan.session.SessionLimits;

/** Messages a minute of each client or account (MessageRateLimit, MessageRateSource). */
final class MessageRate {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Sources remembered in a minute; more are a flood, and then everybody begins anew. */
    private static final int MOST = 100_000;

    private final long most;
    private final String counted;
    private final Map<String, Integer> begun = new HashMap<>();
    private Instant since = Instant.EPOCH;

    MessageRate(long most, String counted) {
        this.most = most;
        this.counted = counted;
    }

    /**
     * Counts a message.
     *
     * @param user who logged on; empty if nobody did
     * @return whether it is still within the limit
     */
    boolean admits(String address, String user, Instant now) {
        if (most == SessionLimits.NONE || counted.equals("None")) {
            return true;
        }
        if (since.plus(MINUTE).isBefore(now) || begun.size() > MOST) {
            begun.clear();
            since = now;
        }
        boolean byAddress = !counted.equals("User") && count("@" + address) > most;
        boolean byUser = !counted.equals("IPAddress") && !user.isEmpty() && count(user) > most;
        return !byAddress && !byUser;
    }

    private int count(String source) {
        return begun.merge(source, 1, Integer::sum);
    }
}

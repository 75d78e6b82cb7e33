package org.relayplan.verify;

import java.time.Duration;
import java.util.Optional;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.Secret;

/**
 * How servers are looked at.
 *
 * @param limits what a server may take of our time
 * @param isFull whether the battery of spellings is tried too
 * @param sends whether messages are sent to the own recipient
 * @param parallel sessions at once from one vantage at one endpoint; 0 is four, and a quarter of what the connector
 *     takes from one source
 * @param account who logs each session on; nobody if it is empty
 * @param retryPause how long to wait before something that may pass is tried once more
 */
public record Course(
        Limits limits, boolean isFull, boolean sends, int parallel, Optional<Secret> account, Duration retryPause) {}

package org.relayplan.simulate;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.relayplan.smtp.Secret;

/**
 * What all sessions share.
 *
 * @param account the one account that can log on
 * @param mailroom where messages go
 * @param numbers the number of the last message
 * @param clock tells the time
 */
record Office(Optional<Secret> account, Mailroom mailroom, AtomicLong numbers, Clock clock) {}

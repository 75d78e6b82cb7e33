package org.relayplan.smtp;

import java.time.Duration;

/** A moment until which something has to be done, on a clock that nobody sets. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So much later than now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left in milliseconds, rounded up; zero or less if it has passed. */
    int millisLeft() {
        long left = nanos - System.nanoTime();
        return (int) Math.min(Integer.MAX_VALUE, left <= 0 ? 0 : (left + 999_999) / 1_000_000);
    }
}

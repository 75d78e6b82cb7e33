package org.relayplan.dns;

import java.time.Duration;

/** A moment at which patience ends. */
final class TimeLimit {

    private final long end;

    private TimeLimit(long end) {
        this.end = end;
    }

    static TimeLimit in(Duration time) {
        return new TimeLimit(System.nanoTime() + time.toNanos());
    }

    /** The earlier of this moment and one so far from now. */
    TimeLimit within(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - end < 0 ? new TimeLimit(other) : this;
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** What is left, at least one: sockets take 0 for ever. */
    int milliseconds() {
        return (int) Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }
}

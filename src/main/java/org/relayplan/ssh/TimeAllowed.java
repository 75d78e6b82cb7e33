package org.relayplan.ssh;

import com.jcraft.jsch.Proxy;
import java.time.Duration;

/**
 * Cuts the way to a host when its time is up, unless it is closed itself before. The library's own time-outs are about
 * single reads, and a host that sends a byte now and then never exceeds them.
 */
final class TimeAllowed implements AutoCloseable {

    private final Thread watch;
    private volatile boolean over;

    /** From now on. */
    TimeAllowed(Duration time, Proxy way) {
        watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(time.toMillis());
                        over = true;
                        way.close();
                    } catch (InterruptedException e) {
                        // It was in time.
                        Thread.currentThread().interrupt();
                    }
                },
                "ssh-time");
        watch.setDaemon(true);
        watch.start();
    }

    /** Whether the way was cut. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}

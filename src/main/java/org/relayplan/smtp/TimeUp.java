package org.relayplan.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection when its time is up, unless it is closed itself before. For what a time-out of single reads can't
 * bound: a handshake of many reads, or a write to a server that doesn't read.
 */
final class TimeUp {

    /** Something that may take too long. */
    interface Work {
        void run() throws IOException;
    }

    private static final ScheduledThreadPoolExecutor CLOCKWORK = clockwork();

    private TimeUp() {}

    /** Does the work; if it takes longer, the connection is closed under it, and it fails. */
    static void within(Duration time, Socket socket, Work work) throws IOException {
        ScheduledFuture<?> alarm = CLOCKWORK.schedule(() -> hangUp(socket), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            alarm.cancel(false);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Whoever waits on it sees that it is gone.
        }
    }

    private static ScheduledThreadPoolExecutor clockwork() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "time-up");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}

package org.relayplan.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** Bytes from one thread to another, with a time-out for the reader and a bound for the writer. */
final class TimedBuffer {

    private static final int SIZE = 1 << 16;

    private final byte[] bytes = new byte[SIZE];
    private int from;
    private int length;
    private boolean ended;
    private int timeout;

    synchronized void timeout(int millis) {
        timeout = millis;
    }

    synchronized int timeout() {
        return timeout;
    }

    /** Nothing more comes, and nobody reads. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Puts bytes in; waits while it is full, which holds the sender back. */
    private synchronized void put(byte[] source, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            while (length == SIZE && !ended) {
                await(0);
            }
            if (ended) {
                throw new IOException("nobody reads this any more");
            }
            int to = (from + length) % SIZE;
            int piece = Math.min(count - done, Math.min(SIZE - length, SIZE - to));
            System.arraycopy(source, offset + done, bytes, to, piece);
            length += piece;
            done += piece;
            notifyAll();
        }
    }

    private synchronized int take(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        while (length == 0 && !ended) {
            long left = timeout == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (timeout > 0 && left <= 0) {
                throw new SocketTimeoutException("nothing came in time");
            }
            await(left);
        }
        if (length == 0) {
            return -1;
        }
        int piece = Math.min(count, Math.min(length, SIZE - from));
        System.arraycopy(bytes, from, target, offset, piece);
        from = (from + piece) % SIZE;
        length -= piece;
        notifyAll();
        return piece;
    }

    private void await(long millis) throws IOException {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private synchronized int waiting() {
        return length;
    }

    /** Where the writer writes; closing it ends the stream. */
    OutputStream writer() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                put(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int count) throws IOException {
                put(source, offset, count);
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    /** Where the reader reads. */
    InputStream reader() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                return take(target, offset, count);
            }

            @Override
            public int available() {
                return waiting();
            }
        };
    }
}

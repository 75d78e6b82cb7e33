package org.relayplan.load;

import java.io.InputStream;
import java.util.Random;

/** Gives its bytes in pieces of random size, as a pipe does, and complains when it is asked on and on at its end. */
final class DribblingStream extends InputStream {

    private final byte[] bytes;
    private final Random random;
    private int next;
    private int endReported;

    DribblingStream(byte[] bytes, long seed) {
        this.bytes = bytes;
        this.random = new Random(seed);
    }

    @Override
    public int read() {
        throw new AssertionError("read byte by byte");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (next == bytes.length) {
            if (++endReported > 100) {
                throw new AssertionError("reads on behind the end");
            }
            return -1;
        }
        int count =
                Math.min(bytes.length - next, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5000)));
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }
}

package org.relayplan.simulate;

import java.nio.ByteBuffer;

/** Bytes that wait, in the order they came; holds no memory while it is empty, for most sessions are idle. */
final class ByteQueue {

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;

    /** How many wait. */
    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Adds everything that is left in the buffer. */
    void add(ByteBuffer more) {
        int count = more.remaining();
        if (bytes.length - end < count) {
            byte[] room = size() + count <= bytes.length ? bytes : new byte[Math.max(256, 2 * size() + count)];
            System.arraycopy(bytes, start, room, 0, size());
            end = size();
            start = 0;
            bytes = room;
        }
        more.get(bytes, end, count);
        end += count;
    }

    /** Adds bytes. */
    void add(byte[] more) {
        add(ByteBuffer.wrap(more));
    }

    /** A view to read from; {@link #took} tells how far it was read. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, start, size());
    }

    /** Drops what was read of a view. */
    void took(ByteBuffer view) {
        start = view.position();
        if (start == end) {
            clear();
        }
    }

    /** Drops everything. */
    void clear() {
        bytes = NOTHING;
        start = 0;
        end = 0;
    }
}

package org.relayplan.load;

import java.io.InputStream;

/** Bytes in memory that come in pieces of random size. */
record MemoryInput(String name, byte[] bytes, long seed) implements Input {

    @Override
    public InputStream open() {
        return new DribblingStream(bytes, seed);
    }
}

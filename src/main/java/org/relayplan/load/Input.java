package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;

/** Something that can be read as often as needed: a file, or standard input kept for a second look. */
public interface Input {

    /** The name under which faults and findings speak of it; {@code -} is standard input. */
    String name();

    /**
     * Its bytes from the first. The caller closes the stream.
     *
     * @throws IOException if it can't be opened
     */
    InputStream open() throws IOException;
}

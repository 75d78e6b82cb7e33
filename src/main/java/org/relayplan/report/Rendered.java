package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;

/** A document in a format, ready to be written. */
public interface Rendered {

    /**
     * Writes all of it, in UTF-8 and with line feeds; the stream stays open.
     *
     * @throws IOException what the stream throws
     */
    void writeTo(OutputStream out) throws IOException;

    /** What the format has no room for, in a sentence that whoever writes it is to be told; empty if it tells all. */
    default String omission() {
        return "";
    }
}

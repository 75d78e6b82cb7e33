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
}

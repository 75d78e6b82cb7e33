package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.relayplan.report.Rendered;

/**
 * Text that was made elsewhere for a program, and is written as it is.
 *
 * @param text pure ASCII
 */
record AsciiText(String text) implements Rendered {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relayplan.source.Visible;

/**
 * Writes comma-separated rows (RFC 4180), lines ended by CR LF. A cell that a spreadsheet would take for a formula gets
 * an apostrophe in front; every foreign character is made visible.
 */
final class CsvTable {

    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder();

    CsvTable(OutputStream out) {
        this.out = out;
    }

    /** Writes a row. */
    void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            pending.append(separator);
            write(cell);
            separator = ",";
        }
        pending.append("\r\n");
        if (pending.length() > PIECE) {
            flush();
        }
    }

    private void write(String cell) {
        boolean isFormula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        String text = (isFormula ? "'" : "") + Visible.text(cell);
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf(';') < 0 && text.equals(text.strip())) {
            pending.append(text);
        } else {
            pending.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    /** Hands on what was written so far. */
    void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.relayplan.source.Visible;

/**
 * Writes text for people: breaks lines between words where a width is given, paints where colours are wanted, and makes
 * every foreign character visible.
 */
final class TextPage {

    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final Style style;
    private final StringBuilder pending = new StringBuilder();
    private int hanging;
    private int column;
    private int blanks;

    TextPage(OutputStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** Begins a paragraph; its lines but the first begin at {@code hanging}. */
    TextPage begin(int indent, int hanging) {
        this.hanging = hanging;
        blanks = indent;
        column = 0;
        return this;
    }

    /** Adds words; foreign text may be among them. */
    TextPage add(Ink ink, String text) {
        String visible = Visible.text(text);
        String code = style.colour() ? ink.code() : "";
        boolean painted = false;
        int from = 0;
        for (int i = 0; i <= visible.length(); i++) {
            if (i == visible.length() || visible.charAt(i) == ' ') {
                if (from < i) {
                    room(visible, from, i);
                    if (!painted && !code.isEmpty()) {
                        pending.append("\u001B[").append(code).append('m');
                        painted = true;
                    }
                    pending.append(visible, from, i);
                }
                from = i + 1;
                blanks += i < visible.length() ? 1 : 0;
            }
        }
        if (painted) {
            pending.append("\u001B[m");
        }
        return this;
    }

    /** Adds plain words. */
    TextPage add(String text) {
        return add(Ink.PLAIN, text);
    }

    /** Goes to where the word begins: behind the blanks that are due, or on the next line. */
    private void room(String text, int from, int to) {
        int width = style.width() == 0 ? 0 : Columns.of(text, from, to);
        if (style.width() > 0 && blanks > 0 && column > hanging && column + blanks + width > style.width()) {
            pending.append('\n');
            column = 0;
            blanks = hanging;
        }
        for (int i = 0; i < blanks; i++) {
            pending.append(' ');
        }
        column += blanks + width;
        blanks = 0;
    }

    /** Ends the paragraph. */
    void end() throws IOException {
        blanks = 0;
        line();
    }

    /** One line as it is, however long; the text was made visible before. */
    void raw(Ink ink, String before, String inked) throws IOException {
        pending.append(before);
        if (style.colour() && !ink.code().isEmpty()) {
            pending.append("\u001B[")
                    .append(ink.code())
                    .append('m')
                    .append(inked)
                    .append("\u001B[m");
        } else {
            pending.append(inked);
        }
        line();
    }

    /** An empty line, or the end of one. */
    void line() throws IOException {
        pending.append('\n');
        if (pending.length() > PIECE) {
            flush();
        }
    }

    /** Hands on what was written so far. */
    void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    // The paragraph that is being told: its text, and where each ink begins.
    private final StringBuilder text = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private int indent;
    private int hanging;

    TextPage(OutputStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** Begins a paragraph; its lines but the first begin at {@code hanging}. */
    TextPage begin(int indent, int hanging) {
        this.indent = indent;
        this.hanging = hanging;
        text.setLength(0);
        inks.clear();
        begins.clear();
        return this;
    }

    /** Adds words; foreign text may be among them. */
    TextPage add(Ink ink, String words) {
        inks.add(ink);
        begins.add(text.length());
        text.append(Visible.text(words));
        return this;
    }

    /** Adds plain words. */
    TextPage add(String words) {
        return add(Ink.PLAIN, words);
    }

    /** Ends the paragraph and lays it out. */
    void end() throws IOException {
        begins.add(text.length());
        int column = 0;
        int blanks = indent;
        int from = 0;
        while (from < text.length()) {
            int at = text.indexOf(" ", from);
            at = at < 0 ? text.length() : at;
            at = style.width() == 0 ? at : WideText.breakWithin(text, from, at);
            if (at > from) {
                int width = style.width() == 0 ? 0 : Columns.of(text, from, at);
                if (style.width() > 0 && column > 0 && column + blanks + width > style.width()) {
                    pending.append('\n');
                    column = 0;
                    blanks = hanging;
                }
                blank(blanks);
                paint(from, at);
                column += blanks + width;
                blanks = 0;
            }
            from = at;
            if (at == text.length() || text.charAt(at) == ' ') {
                from++;
                blanks++;
            }
        }
        line();
    }

    private void blank(int count) {
        for (int i = 0; i < count; i++) {
            pending.append(' ');
        }
    }

    /** A word, or the parts of one in their inks. */
    private void paint(int from, int to) {
        for (int i = 0; i < inks.size(); i++) {
            int start = Math.max(from, begins.get(i));
            int end = Math.min(to, begins.get(i + 1));
            if (start < end) {
                String code = style.colour() ? inks.get(i).code() : "";
                pending.append(code.isEmpty() ? "" : "\u001B[" + code + "m");
                pending.append(text, start, end);
                pending.append(code.isEmpty() ? "" : "\u001B[m");
            }
        }
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

package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes Markdown block by block and puts the blank lines between them. Texts are Markdown already: words of ours, and
 * foreign ones by {@link MarkdownCode}.
 */
final class MarkdownPage {

    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder();
    private boolean isFirst = true;
    private int depth;

    MarkdownPage(OutputStream out) {
        this.out = out;
    }

    /** A heading of that level, from 1; see {@link #deeper}. */
    void heading(int level, String text) throws IOException {
        block();
        line("#".repeat(level + depth) + " " + text);
    }

    /** Lets headings be that many levels deeper from here on (negative: higher), for what is part of something else. */
    void deeper(int levels) {
        depth += levels;
    }

    /** A paragraph. */
    void paragraph(String text) throws IOException {
        block();
        line(text);
    }

    /** A list, an item a line; nothing if there is none. */
    void items(List<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        block();
        for (String text : texts) {
            line("- " + text);
        }
    }

    /** Markdown of ours, several blocks of it. */
    void blocks(String markdown) throws IOException {
        block();
        line(markdown.strip());
    }

    /** The head of a table; its rows follow. */
    void table(String... titles) throws IOException {
        block();
        row(titles);
        line("| --- ".repeat(titles.length) + "|");
    }

    /** A row of the table that was begun last. */
    void row(String... cells) throws IOException {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(cell.isEmpty() ? " " : " " + cell + " ").append('|');
        }
        line(row.toString());
    }

    /** Begins what is folded away until somebody opens it; the summary is plain words of ours. */
    void fold(String summary) throws IOException {
        block();
        line("<details><summary>" + summary + "</summary>");
    }

    /** Ends it. */
    void unfold() throws IOException {
        block();
        line("</details>");
    }

    private void block() {
        if (!isFirst) {
            pending.append('\n');
        }
        isFirst = false;
    }

    private void line(String text) throws IOException {
        pending.append(text).append('\n');
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

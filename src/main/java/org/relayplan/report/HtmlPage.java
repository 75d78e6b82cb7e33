package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.relayplan.source.Visible;

/**
 * Writes HTML as a tree: elements are begun and ended, and every text and every value of an attribute is escaped here
 * and nowhere else. Names of elements and attributes are ours; there is no way to write markup. What comes out is
 * well-formed XML as well, so that any reader of either can hold it to that.
 */
final class HtmlPage {

    private static final int PIECE = 1 << 13;
    private static final int NOWHERE = -1;

    /** Elements that have no content and no end (HTML, 13.1.2). */
    private static final Set<String> VOID = Set.of("br", "hr", "meta");

    /** Elements of pictures, which may end where they begin (HTML, 13.1.2.1). */
    private static final Set<String> SHAPES = Set.of("rect", "path");

    /** Elements behind which a line may end without any meaning. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "article",
            "figure",
            "figcaption",
            "svg",
            "defs",
            "pattern",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "pre");

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    // Where the content of the element begins that was begun last, if it has none yet.
    private int begun = NOWHERE;

    HtmlPage(OutputStream out) {
        this.out = out;
    }

    /** What makes a document HTML, and not what browsers did in 1998. */
    void begin() {
        pending.append("<!DOCTYPE html>\n");
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turns
     */
    HtmlPage open(String element, String... attributes) throws IOException {
        requireName(element);
        pending.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            requireName(attributes[i]);
            pending.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            pending.append('"');
        }
        if (VOID.contains(element)) {
            pending.append("/>");
            line(element);
            return this;
        }
        pending.append('>');
        begun = pending.length();
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    HtmlPage close() throws IOException {
        String element = open.pop();
        if (SHAPES.contains(element) && pending.length() == begun) {
            pending.setLength(begun - 1);
            pending.append("/>");
        } else {
            pending.append("</").append(element).append('>');
        }
        begun = NOWHERE;
        line(element);
        return flushed();
    }

    /** Begins a part of the document, named by its heading. */
    HtmlPage section(String id, String title) throws IOException {
        open("section", "id", id, "aria-labelledby", id + "-title");
        return element("h2", title, "id", id + "-title");
    }

    /** An element with nothing but text in it. */
    HtmlPage element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** Text, foreign or ours. */
    HtmlPage text(String text) throws IOException {
        begun = NOWHERE;
        escape(text, false);
        return flushed();
    }

    /** Ends a line where lines count. */
    HtmlPage lineEnd() {
        pending.append('\n');
        return this;
    }

    /** The style sheet, which is ours and has nothing in it that would end it. */
    HtmlPage style(String sheet) throws IOException {
        if (sheet.indexOf('<') >= 0) {
            throw new IllegalArgumentException("a style sheet needs no <");
        }
        pending.append("<style>").append(sheet).append("</style>\n");
        return flushed();
    }

    /** Hands on everything; all elements are ended. */
    void end() throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        write();
    }

    private void escape(String foreign, boolean isQuoted) {
        String text = Visible.text(foreign);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> pending.append("&amp;");
                case '<' -> pending.append("&lt;");
                case '>' -> pending.append("&gt;");
                case '"' -> pending.append(isQuoted ? "&quot;" : "\"");
                default -> pending.append(c);
            }
        }
    }

    private void line(String element) {
        if (BLOCKS.contains(element)) {
            pending.append('\n');
        }
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an element or attribute without a name");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                throw new IllegalArgumentException("no name of an element or attribute: " + name);
            }
        }
    }

    private HtmlPage flushed() throws IOException {
        if (pending.length() > PIECE) {
            write();
        }
        return this;
    }

    private void write() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}

package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * One value of a JSON document and where it stands.
 *
 * <p>A node takes about 40 bytes beside its text, so that a million ranges fit: places and pointers are composed when
 * asked for. It does not change once its document, or the element handed over, is complete.
 */
public final class Node {

    // The node around this one; at the root the document's name, or the export. One field for all keeps a node small.
    private final Object owner;
    private final int index;
    private final int line;
    private final int column;
    private final byte kind;
    private int endLine;
    private int endColumn;
    // A list of members or nodes; for a scalar its text.
    private Object content;

    /** A value that begins here; the index counts within the owner. */
    Node(Object owner, int index, Kind kind, int line, int column, Object content) {
        this.owner = owner;
        this.index = index;
        this.kind = (byte) kind.ordinal();
        this.line = line;
        this.column = column;
        this.endLine = line;
        this.endColumn = column + 1;
        this.content = content;
    }

    void end(int lastLine, int columnBehind) {
        endLine = lastLine;
        endColumn = columnBehind;
    }

    /** Takes the texts that are all its elements. */
    void hold(TextNodes texts) {
        content = texts;
    }

    void freeze() {
        if (content instanceof TextNodes texts) {
            texts.trim();
        } else {
            content = List.copyOf((List<?>) content);
        }
    }

    /** Whether the text was written with escapes; without, it is as long as it is wide between its quotation marks. */
    boolean hasEscapes() {
        return is(Kind.TEXT) && endColumn - column != text().length() + 2;
    }

    public Kind kind() {
        return Kind.of(kind);
    }

    public boolean is(Kind asked) {
        return kind == asked.ordinal();
    }

    /** The members in the order of the document, a repeated name as often as it stands there; none unless an object. */
    @SuppressWarnings("unchecked")
    public List<Member> members() {
        return is(Kind.OBJECT) ? (List<Member>) content : List.of();
    }

    /** The elements in order; none unless an array, and none of an array whose elements were handed over one by one. */
    @SuppressWarnings("unchecked")
    public List<Node> elements() {
        return is(Kind.ARRAY) ? (List<Node>) content : List.of();
    }

    /** The first member of exactly this name. Looks at one member after the other. */
    public Optional<Member> member(String name) {
        for (Member member : members()) {
            if (member.name().equals(name)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /**
     * The characters of a text, the digits of a number as they stand in the document, or {@code true}, {@code false},
     * {@code null}.
     *
     * @throws IllegalStateException of an object or array
     */
    public String text() {
        if (content instanceof String text) {
            return text;
        }
        throw new IllegalStateException(kind() + " has no text: " + pointer());
    }

    /** Whether this is {@code true}. */
    public boolean isTrue() {
        return is(Kind.BOOLEAN) && "true".equals(content);
    }

    /** From the value's first character to behind its last; of an object or array, from bracket to bracket. */
    public Place place() {
        return new Place(file(), line, column, endLine, endColumn, pointer());
    }

    /** Line of the first character, from 1. */
    public int line() {
        return line;
    }

    /** Column of the first character, from 1, in UTF-16 characters. */
    public int column() {
        return column;
    }

    /** Column behind the last character. */
    int endColumn() {
        return endColumn;
    }

    /** The document's name as the user gave it. */
    public String file() {
        Object document = document();
        return document instanceof ExportedFile export ? export.name() : (String) document;
    }

    /** Whether it was made of an export, and stands in no document of ours. */
    boolean isExported() {
        return document() instanceof ExportedFile;
    }

    private Object document() {
        Object above = owner;
        while (above instanceof Node node) {
            above = node.owner;
        }
        return above;
    }

    /** The JSON pointer (RFC 6901); empty at the root, and in an export. */
    public String pointer() {
        if (isExported()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        appendPointer(out);
        return out.toString();
    }

    private void appendPointer(StringBuilder out) {
        if (owner instanceof Node above) {
            above.appendPointer(out);
            out.append('/');
            if (above.is(Kind.ARRAY)) {
                out.append(index);
            } else {
                appendEscaped(above.members().get(index).name(), out);
            }
        }
    }

    private static void appendEscaped(String name, StringBuilder out) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '~' -> out.append("~0");
                case '/' -> out.append("~1");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return kind() + " at " + place();
    }
}

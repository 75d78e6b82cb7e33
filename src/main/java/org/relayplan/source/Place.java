package org.relayplan.source;

/**
 * Where an element of a document stands.
 *
 * <p>Lines and columns count from 1, columns in UTF-16 characters; the end is the first column behind the element. A
 * place without a line (0) means the document as a whole.
 *
 * @param file the document's name as the user gave it; {@code -} is standard input
 * @param line line of the first character, from 1, or 0 for the whole document
 * @param column column of the first character, from 1
 * @param endLine line of the last character
 * @param endColumn column behind the last character
 * @param pointer JSON pointer (RFC 6901) of the element; the empty text is the document's root
 */
public record Place(String file, int line, int column, int endLine, int endColumn, String pointer)
        implements Comparable<Place> {

    /** The document as a whole. */
    public static Place document(String file) {
        return new Place(file, 0, 0, 0, 0, "");
    }

    /** The point at a line and column, as an empty stretch. */
    public static Place at(String file, int line, int column, String pointer) {
        return new Place(file, line, column, line, column, pointer);
    }

    /** By file, line, column, and pointer last, so that faults and findings come in reading order. */
    @Override
    public int compareTo(Place other) {
        int order = file.compareTo(other.file);
        if (order == 0) {
            order = Integer.compare(line, other.line);
        }
        if (order == 0) {
            order = Integer.compare(column, other.column);
        }
        return order == 0 ? pointer.compareTo(other.pointer) : order;
    }

    /** {@code file:line:column}, or the file alone for the whole document. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

package org.relayplan.load;

import java.util.Arrays;

/** The tags that the guard has seen and the parser, some thousand characters behind, has not. */
final class TagPlaces {

    /** What is noted of a tag: line and column of its first character, those behind its last, and its kind. */
    private static final int NOTES = 5;

    private static final int START = 0;
    private static final int EMPTY = 1;
    private static final int END = 2;

    // A power of two of tags, one behind the other in a ring.
    private int[] notes = new int[NOTES << 10];
    private int first;
    private int count;

    // The current tag.
    private int line;
    private int column;
    private int endLine;
    private int endColumn;
    private boolean isEmpty;

    /** A start tag; an empty one, {@code <x/>}, is its own end. */
    void addStart(int line, int column, int endLine, int endColumn, boolean empty) {
        add(line, column, endLine, endColumn, empty ? EMPTY : START);
    }

    void addEnd(int line, int column) {
        add(line, column, line, column, END);
    }

    private void add(int line, int column, int endLine, int endColumn, int kind) {
        int room = notes.length / NOTES;
        if (count == room) {
            grow();
            room *= 2;
        }
        int at = (first + count & room - 1) * NOTES;
        notes[at] = line;
        notes[at + 1] = column;
        notes[at + 2] = endLine;
        notes[at + 3] = endColumn;
        notes[at + 4] = kind;
        count++;
    }

    /** The parser met the start or the end of an element; what it met is the current tag then. */
    void next(boolean isEnd) {
        if (isEnd && isEmpty) {
            // The same tag once more; whatever comes next has one of its own.
            isEmpty = false;
            return;
        }
        if (count == 0) {
            throw new IllegalStateException("the parser has seen more tags than the guard");
        }
        int at = first * NOTES;
        line = notes[at];
        column = notes[at + 1];
        endLine = notes[at + 2];
        endColumn = notes[at + 3];
        isEmpty = notes[at + 4] == EMPTY;
        first = first + 1 & notes.length / NOTES - 1;
        count--;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int endLine() {
        return endLine;
    }

    int endColumn() {
        return endColumn;
    }

    private void grow() {
        int old = notes.length;
        notes = Arrays.copyOf(notes, 2 * old);
        // What stood before the first wraps around to behind the old end.
        System.arraycopy(notes, 0, notes, old, first * NOTES);
    }
}

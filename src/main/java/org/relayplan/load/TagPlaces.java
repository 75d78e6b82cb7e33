package org.relayplan.load;

import java.util.Arrays;

/** Lines and columns of tags that were seen by the guard and not yet by the parser, which runs some thousand behind. */
final class TagPlaces {

    private int[] lines = new int[1 << 10];
    private int[] columns = new int[1 << 10];
    private int first;
    private int count;

    void add(int line, int column) {
        if (count == lines.length) {
            grow();
        }
        int at = first + count & lines.length - 1;
        lines[at] = line;
        columns[at] = column;
        count++;
    }

    /** Forgets the tag that was added last. */
    void removeLast() {
        count--;
    }

    /** Goes on to the next tag. */
    void next() {
        if (count == 0) {
            throw new IllegalStateException("the parser has seen more start tags than the guard");
        }
        first = first + 1 & lines.length - 1;
        count--;
    }

    /** The line of the tag that was gone on to last. */
    int line() {
        return lines[first - 1 & lines.length - 1];
    }

    int column() {
        return columns[first - 1 & lines.length - 1];
    }

    private void grow() {
        int[] moreLines = Arrays.copyOf(lines, 2 * lines.length);
        int[] moreColumns = Arrays.copyOf(columns, 2 * lines.length);
        // What stood before the first wraps around to behind the old end.
        System.arraycopy(lines, 0, moreLines, lines.length, first);
        System.arraycopy(columns, 0, moreColumns, lines.length, first);
        lines = moreLines;
        columns = moreColumns;
    }
}

package org.relayplan.load;

/**
 * A line of a document, or the part of a long one around a place.
 *
 * @param text the characters as they stand in the document, tabs and all; to be made visible before it is shown
 * @param firstColumn the column of the text's first character; 1 unless something before it was left out
 * @param cutBehind whether the line goes on behind the text
 */
public record SourceLine(String text, int firstColumn, boolean cutBehind) {

    /** Whether something before the text was left out. */
    public boolean cutBefore() {
        return firstColumn > 1;
    }
}

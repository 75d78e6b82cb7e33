package org.relayplan.report;

/**
 * How text is laid out; what it says is the same in every style.
 *
 * @param width characters of a line, or 0 to leave lines as long as they are and draw no pictures
 * @param colour whether escape sequences may mark what matters
 * @param unicode whether pictures may be drawn with other characters than those of ASCII
 */
public record Style(int width, boolean colour, boolean unicode) {

    /** For files and pipes. */
    public static final Style PLAIN = new Style(0, false);

    /** With every character there is. */
    public Style(int width, boolean colour) {
        this(width, colour, true);
    }
}

package org.relayplan.report;

/**
 * How text is laid out; what it says is the same in every style.
 *
 * @param width characters of a line, or 0 to leave lines as long as they are
 * @param colour whether escape sequences may mark what matters
 */
public record Style(int width, boolean colour) {

    /** For files and pipes. */
    public static final Style PLAIN = new Style(0, false);
}

package org.relayplan.report;

/**
 * A line of a document, or the part of a long one around a place, as it stands there.
 *
 * @param text its characters, not yet made visible
 * @param firstColumn the column of its first character; above 1 if something before it is left out
 * @param cutBehind whether the line goes on behind it
 */
public record Quotation(String text, int firstColumn, boolean cutBehind) {}

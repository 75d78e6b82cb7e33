package org.relayplan.load;

import java.util.Arrays;
import org.relayplan.source.Place;

/**
 * A line of text that went through mails, tickets and terminals: without the quotation prefixes of mails and the
 * colours of terminals, with plain blanks instead of tabs and no-break spaces. Knows where each character stood.
 */
final class PastedLine {

    private static final int[] NONE = {};

    private final String file;
    private final int number;
    private final String text;

    /** The column of each character of the text, from 1; empty where they stood one behind the other from the first. */
    private final int[] columns;

    private final int indent;
    private final int nameEnd;
    private final int colon;

    /** The line of that number, from 1. */
    PastedLine(String file, int number, String raw) {
        this.file = file;
        this.number = number;
        StringBuilder plain = new StringBuilder(raw.length());
        // Lines can be megabytes long, and in most of them nothing is left out.
        int begin = prefix(raw);
        int[] places = begin == 0 && raw.indexOf('\u001B') < 0 ? NONE : new int[raw.length() + 1];
        for (int i = begin; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int end = c == '\u001B' ? colour(raw, i) : i;
            if (end > i) {
                i = end;
                continue;
            }
            if (places != NONE) {
                places[plain.length()] = i + 1;
            }
            plain.append(c == '\t' || c == '\u00A0' || c == '\u202F' ? ' ' : c);
        }
        if (places != NONE) {
            places[plain.length()] = raw.length() + 1;
        }
        this.text = plain.toString();
        this.columns = places == NONE ? NONE : Arrays.copyOf(places, text.length() + 1);
        this.indent = indent(text);
        this.nameEnd = nameEnd(text, indent);
        this.colon = colon(text, nameEnd);
    }

    private int column(int at) {
        return columns == NONE ? at + 1 : columns[at];
    }

    /** How far the marks reach that mails put before what they quote; one blank behind them belongs to them. */
    private static int prefix(String raw) {
        int end = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '>') {
                end = i + 1;
            } else if (c != ' ' && c != '\t' && c != '\u00A0') {
                break;
            }
        }
        return end > 0 && end < raw.length() && raw.charAt(end) == ' ' ? end + 1 : end;
    }

    /** The end of a terminal's colour sequence; the same place if none begins there. */
    private static int colour(String raw, int from) {
        if (from + 1 >= raw.length() || raw.charAt(from + 1) != '[') {
            return from;
        }
        int at = from + 2;
        while (at < raw.length() && (raw.charAt(at) == ';' || raw.charAt(at) >= '0' && raw.charAt(at) <= '9')) {
            at++;
        }
        return at < raw.length() && raw.charAt(at) == 'm' ? at : from;
    }

    private static int indent(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at > from && Character.isLetter(text.charAt(from)) ? at : -1;
    }

    /** The colon of {@code Name : value}: blanks before it, a blank or nothing behind it. */
    private static int colon(String text, int nameEnd) {
        int at = nameEnd;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean found = at > nameEnd && at > 0 && at < text.length() && text.charAt(at) == ':';
        return found && (at + 1 == text.length() || text.charAt(at + 1) == ' ') ? at : -1;
    }

    boolean isBlank() {
        return indent == text.length();
    }

    /** How many blanks stand before its first other character. */
    int indent() {
        return indent;
    }

    /** Whether it begins a property: {@code Name : value}. */
    boolean isProperty() {
        return colon >= 0;
    }

    /** The property's name. */
    String name() {
        return text.substring(indent, nameEnd);
    }

    /** Where the property's value begins. */
    int valueStart() {
        return Math.min(colon + 2, text.length());
    }

    /** The text from there on, without blanks at its end. */
    String from(int start) {
        return text.substring(start).stripTrailing();
    }

    /** Whether a blank stands at the end, where PowerShell may have broken the line. */
    boolean endsBlank() {
        return text.endsWith(" ");
    }

    /** The place of the characters between two indexes. */
    Place place(int from, int to) {
        return new Place(file, number, column(from), number, column(to), "");
    }

    Place whole() {
        return place(indent, text.stripTrailing().length());
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.relayplan.load;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.Place;

/**
 * Cuts a running text into rows of cells: separated by one character, in quotation marks where a cell holds that
 * character, line breaks or (doubled) quotation marks (RFC 4180, and what Export-Csv writes).
 */
final class CsvRows {

    private static final int MOST_CELLS = 10_000;

    private final Reader text;
    private final String file;
    private final Faults faults;
    private final char[] buffer = new char[8 * 1024];
    private int at;
    private int end;
    private int line = 1;
    private int column = 1;
    private boolean skipFeed;
    private char separator = ',';

    private final StringBuilder cell = new StringBuilder();
    private final List<CsvCell> row = new ArrayList<>();

    CsvRows(Reader text, String file, Faults faults) {
        this.text = text;
        this.file = file;
        this.faults = faults;
    }

    /** The cells of a line that was taken as it stands. */
    static List<CsvCell> cells(CsvCell line, char separator, Faults faults) {
        CsvRows rows = new CsvRows(new StringReader(line.text()), line.place().file(), faults);
        rows.line = line.place().line();
        rows.column = line.place().column();
        rows.separator = separator;
        try {
            return rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /** What stands between cells from the next row on. */
    void separate(char character) {
        separator = character;
    }

    char separator() {
        return separator;
    }

    /** The next character without taking it; -1 at the end. */
    int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, buffer.length));
        }
        if (skipFeed && at < end && buffer[at] == '\n') {
            skipFeed = false;
            at++;
            return peek();
        }
        skipFeed = false;
        return at == end ? -1 : buffer[at];
    }

    /** The rest of the line as it stands. */
    CsvCell line() throws IOException {
        int from = column;
        int startLine = line;
        cell.setLength(0);
        for (int c = peek(); c >= 0 && c != '\n' && c != '\r'; c = peek()) {
            take(c);
            keep((char) c);
        }
        Place place = new Place(file, startLine, from, line, column, "");
        if (peek() >= 0) {
            endLine();
        }
        return new CsvCell(place, cell.toString());
    }

    /**
     * The next row; empty at the end of the text and behind a row that can't be read, of which there is a fault then.
     */
    List<CsvCell> next() throws IOException {
        row.clear();
        if (peek() < 0) {
            return List.of();
        }
        while (true) {
            boolean read = peek() == '"' ? quoted() : plain();
            if (!read) {
                return List.of();
            }
            int c = peek();
            if (row.size() == MOST_CELLS) {
                faults.add(row.get(0).place(), "A row may have " + MOST_CELLS + " cells; this one has more.");
                return List.of();
            }
            if (c != separator) {
                if (c >= 0) {
                    endLine();
                }
                return List.copyOf(row);
            }
            take(c);
        }
    }

    private boolean plain() throws IOException {
        int from = column;
        cell.setLength(0);
        for (int c = peek(); c >= 0 && c != separator && c != '\n' && c != '\r'; c = peek()) {
            take(c);
            if (!keep((char) c)) {
                return tooLong(line, from);
            }
        }
        add(line, from, line, column);
        return true;
    }

    private boolean quoted() throws IOException {
        int markLine = line;
        int mark = column;
        take('"');
        cell.setLength(0);
        while (true) {
            int c = peek();
            if (c < 0) {
                faults.add(
                        Place.at(file, markLine, mark, ""),
                        "The cell that begins here is not closed: the table ends before its second quotation mark"
                                + " (\"); was the file cut off?");
                return false;
            }
            int endLine = line;
            int endColumn = column;
            take(c);
            if (c == '"' && peek() != '"') {
                add(markLine, mark + 1, endLine, endColumn);
                return behindQuote();
            }
            if (c == '"') {
                take(c);
            }
            // However a line ends, inside of a cell it is a line feed.
            if (!keep(c == '\r' ? '\n' : (char) c)) {
                return tooLong(markLine, mark);
            }
        }
    }

    /** Only blanks may stand between a closing quotation mark and what separates cells. */
    private boolean behindQuote() throws IOException {
        int c = peek();
        while (c == ' ' && separator != ' ') {
            take(c);
            c = peek();
        }
        if (c < 0 || c == separator || c == '\n' || c == '\r') {
            return true;
        }
        faults.add(
                Place.at(file, line, column, ""),
                "Behind the closing quotation mark of a cell a separator or the end of the line is expected; a quotation"
                        + " mark inside of a cell is doubled (\"\").");
        for (c = peek(); c >= 0 && c != separator && c != '\n' && c != '\r'; c = peek()) {
            take(c);
        }
        return true;
    }

    private boolean keep(char c) {
        cell.append(c);
        return cell.length() <= TreeReader.LONGEST_TEXT;
    }

    private boolean tooLong(int startLine, int from) {
        faults.add(
                Place.at(file, startLine, from, ""),
                "A cell may have up to 1,048,576 characters (1 MB); this one is longer, or its closing quotation mark"
                        + " (\") is missing.");
        return false;
    }

    private void add(int startLine, int from, int endLine, int to) {
        row.add(new CsvCell(new Place(file, startLine, from, endLine, to, ""), cell.toString()));
    }

    private void take(int c) {
        if (c == '\n' || c == '\r') {
            endLine();
        } else {
            at++;
            column++;
        }
    }

    /** Takes the line end that comes next: CR, LF or both. */
    private void endLine() {
        skipFeed = buffer[at++] == '\r';
        line++;
        column = 1;
    }
}

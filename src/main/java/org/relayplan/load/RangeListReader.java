package org.relayplan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * Reads a plain list of addresses and ranges: a table whose header names the range and perhaps owner, ticket, expiry
 * and comment, in any order; or text with one range a line, behind which a comment may stand. Each becomes an object of
 * the type {@link #TYPE} with {@code Range} and, where it is known, {@code Owner}, {@code Ticket}, {@code Expires},
 * {@code Comment}. Whether the text is a range is not looked at here.
 */
final class RangeListReader {

    /** The type of the objects. */
    static final String TYPE = "relayplan.Range";

    private final String file;
    private final ExportedObjects objects;
    private final Faults faults;
    private List<CsvCell> titles = List.of();
    private List<Optional<RangeColumn>> columns = List.of();

    RangeListReader(String file, ExportedObjects objects, Faults faults) {
        this.file = file;
        this.objects = objects;
        this.faults = faults;
    }

    /** Reads the whole list. */
    void read(DecodedText text) throws IOException {
        CsvRows rows = new CsvRows(text, file, faults);
        boolean isFirst = true;
        while (true) {
            int next = rows.peek();
            if (next < 0) {
                return;
            }
            if (!columns.isEmpty() && next != '#' && next != '\n' && next != '\r') {
                List<CsvCell> row = rows.next();
                if (row.isEmpty()) {
                    return;
                }
                row(row);
                continue;
            }
            CsvCell line = rows.line();
            if (isFirst && !isComment(line)) {
                isFirst = false;
                char separator = CsvReader.separator(line.text());
                List<CsvCell> cells = CsvRows.cells(line, separator, new Faults());
                if (RangeColumn.isHeader(cells)) {
                    rows.separate(separator);
                    header(cells);
                    continue;
                }
            }
            line(line);
        }
    }

    private static boolean isComment(CsvCell line) {
        String text = line.text().replace('\u00A0', ' ').strip();
        return text.isEmpty() || text.startsWith("#");
    }

    private void header(List<CsvCell> cells) {
        titles = cells;
        List<Optional<RangeColumn>> found = new ArrayList<>();
        for (CsvCell title : titles) {
            Optional<RangeColumn> column = RangeColumn.of(title.text());
            if (column.isEmpty() && !title.text().isBlank()) {
                objects.pass(
                        title.place(),
                        "The column " + Sentence.quote(title.text())
                                + ": a network has range, owner, ticket, expires and comment.");
            }
            boolean repeats = column.isPresent() && column.get() != RangeColumn.COMMENT && found.contains(column);
            if (repeats) {
                faults.add(
                        title.place(),
                        "Two columns hold the same thing, this one and one before it; take one of them out.");
            }
            found.add(column);
        }
        columns = found;
    }

    private void row(List<CsvCell> row) {
        RangeEntry entry = new RangeEntry(row.get(0).place());
        for (int i = 0; i < row.size(); i++) {
            Optional<RangeColumn> column = i < columns.size() ? columns.get(i) : Optional.empty();
            String text = row.get(i).text().replace('\u00A0', ' ').strip();
            if (i >= columns.size() && !text.isEmpty()) {
                faults.add(
                        row.get(i).place(),
                        "This row has more cells than the header; a cell that holds the separator stands in quotation"
                                + " marks (\").");
            }
            if (i < titles.size() && titles.get(i).text().isBlank() && !text.isEmpty()) {
                faults.add(row.get(i).place(), "The column of this cell has no name in the header.");
            }
            if (column.isPresent() && !text.isEmpty()) {
                entry.put(column.get(), new ExportedValue.Text(row.get(i).place(), text));
            }
        }
        take(entry);
    }

    /** A line without a header above: a range, and whatever is said of it behind a separator, blanks or a #. */
    private void line(CsvCell cell) {
        String text = cell.text().replace('\u00A0', ' ').replace('\t', ' ');
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from == text.length() || text.charAt(from) == '#') {
            return;
        }
        int to = rangeEnd(text, from);
        String range = text.substring(from, to).replace(" ", "").replace("\"", "");
        RangeEntry entry = new RangeEntry(part(cell.place(), from, to));
        entry.put(RangeColumn.RANGE, new ExportedValue.Text(part(cell.place(), from, to), range));
        int rest = to;
        while (rest < text.length() && " ,;#".indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        int end = text.stripTrailing().length();
        if (rest < end) {
            Place place = part(cell.place(), rest, end);
            if (text.substring(to, rest).indexOf('#') < 0 && isRange(text, rest)) {
                faults.add(
                        place,
                        "One range stands on a line, and here another begins. Write each on a line of its own, a range"
                                + " as 10.0.0.1-10.0.0.9, a mask as 10.0.0.0(255.255.255.0), and a comment behind a #.");
            }
            entry.put(RangeColumn.COMMENT, new ExportedValue.Text(place, text.substring(rest, end)));
        }
        take(entry);
    }

    /** Behind the range, which may have blanks around its dash. */
    private static int rangeEnd(String text, int from) {
        int to = from;
        while (to < text.length() && ",;#".indexOf(text.charAt(to)) < 0) {
            if (text.charAt(to) == ' ') {
                int next = to;
                while (next < text.length() && text.charAt(next) == ' ') {
                    next++;
                }
                boolean dashBefore = text.charAt(to - 1) == '-';
                boolean dashBehind = next < text.length() && text.charAt(next) == '-';
                boolean addressBehind = dashBefore ? isAddress(text, next) : dashBehind && isAddress(text, next + 1);
                if (!addressBehind) {
                    return to;
                }
                to = next;
            }
            to++;
        }
        return to;
    }

    /** Whether the next word looks like an address: blanks, then a digit or hexadecimal digits and a colon. */
    private static boolean isAddress(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        boolean digits = false;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
            digits = true;
            at++;
        }
        boolean mark = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ':');
        return mark && (digits || text.startsWith("::", start));
    }

    /** Whether the next word is written as an address or a range is, right or wrong, and not as a word of a comment. */
    private static boolean isRange(String text, int from) {
        int dots = 0;
        int colons = 0;
        int at = from + (text.charAt(from) == '"' ? 1 : 0);
        while (at < text.length() && " ,;\"#/-(%".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            dots += c == '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            if (c != '.' && c != ':' && Character.digit(c, 16) < 0) {
                return false;
            }
            at++;
        }
        // A hardware address has five colons.
        return dots == 3 || colons == 7 || text.substring(from, at).contains("::");
    }

    private static Place part(Place line, int from, int to) {
        return new Place(line.file(), line.line(), line.column() + from, line.line(), line.column() + to, "");
    }

    private void take(RangeEntry entry) {
        Map<String, ExportedValue> properties = entry.properties();
        if (!properties.isEmpty()) {
            objects.take(new ExportedObject(entry.place(), List.of(TYPE), properties));
        }
    }
}

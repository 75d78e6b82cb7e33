package org.relayplan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.source.Place;

/**
 * Reads what {@code Export-Csv} wrote: one object a row, its properties named by the header, the type line obeyed.
 * Several exports one behind the other are fine. Cells stay text; an empty one is nothing.
 */
final class CsvReader {

    private static final String TYPE = "#TYPE ";
    private static final String SEPARATORS = ",;\t";

    private final String file;
    private final ExportedObjects objects;
    private final Faults faults;
    private List<String> typeNames = List.of();
    private List<CsvCell> header = List.of();

    CsvReader(String file, ExportedObjects objects, Faults faults) {
        this.file = file;
        this.objects = objects;
        this.faults = faults;
    }

    /** Reads the whole table. */
    void read(DecodedText text) throws IOException {
        CsvRows rows = new CsvRows(text, file, faults);
        while (true) {
            int next = rows.peek();
            if (next == '#') {
                type(rows.line());
            } else if (next == '\n' || next == '\r') {
                rows.line();
            } else if (header.isEmpty() && next >= 0) {
                header(rows);
                if (header.isEmpty()) {
                    return;
                }
            } else {
                List<CsvCell> row = rows.next();
                if (row.isEmpty()) {
                    return;
                }
                row(row);
            }
        }
    }

    /** {@code #TYPE Selected.X} and {@code #TYPE X} say what the objects are, and that a header comes next. */
    private void type(CsvCell line) {
        if (line.text().startsWith(TYPE)) {
            header = List.of();
            typeNames = List.of(line.text().substring(TYPE.length()).strip());
        } else {
            objects.pass(line.place(), "A comment: " + Sentence.quote(line.text()) + ".");
        }
    }

    private void header(CsvRows rows) throws IOException {
        CsvCell line = rows.line();
        if (line.text().regionMatches(true, 0, "sep=", 0, 4) && line.text().length() == 5) {
            // A hint for spreadsheets.
            rows.separate(line.text().charAt(4));
            line = rows.line();
        } else {
            rows.separate(separator(line.text()));
        }
        header = CsvRows.cells(line, rows.separator(), faults);
        List<String> names = new ArrayList<>();
        for (CsvCell cell : header) {
            String name = cell.text().strip();
            if (!name.isEmpty() && contains(names, name)) {
                faults.add(cell.place(), "A column of the name " + Sentence.quote(name) + " stands here already.");
            }
            names.add(name);
        }
    }

    private static boolean contains(List<String> names, String name) {
        for (String other : names) {
            if (other.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Which of the usual separators stands most often outside of quotation marks; a comma if none does. */
    static char separator(String line) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private void row(List<CsvCell> row) {
        if (isBlank(row) || isHeader(row)) {
            return;
        }
        Place first = row.get(0).place();
        CsvCell last = row.get(row.size() - 1);
        if (row.size() < header.size() || !isBlank(row.subList(header.size(), row.size()))) {
            faults.add(
                    first,
                    "This row has " + row.size() + " cells, but its header (line "
                            + header.get(0).place().line() + ") has " + header.size()
                            + "; a cell that holds the separator stands in quotation marks (\").");
            return;
        }
        Map<String, ExportedValue> properties = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).text().strip();
            CsvCell cell = row.get(i);
            if (name.isEmpty() && !cell.text().isBlank()) {
                faults.add(cell.place(), "The column of this cell has no name in the header.");
            } else if (!name.isEmpty()) {
                value(name, cell, properties);
            }
        }
        Place place = new Place(
                file,
                first.line(),
                first.column(),
                last.place().endLine(),
                last.place().endColumn(),
                "");
        objects.take(new ExportedObject(place, typeNames, properties));
    }

    private static void value(String name, CsvCell cell, Map<String, ExportedValue> properties) {
        if (cell.text().isEmpty()) {
            properties.put(name, new ExportedValue.Nothing(cell.place()));
        } else {
            properties.put(name, new ExportedValue.Text(cell.place(), cell.text()));
        }
    }

    private static boolean isBlank(List<CsvCell> row) {
        for (CsvCell cell : row) {
            if (!cell.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the header stands here again, as between exports that were put together. */
    private boolean isHeader(List<CsvCell> row) {
        if (row.size() != header.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).text().strip().equalsIgnoreCase(header.get(i).text().strip())) {
                return false;
            }
        }
        return true;
    }
}

package org.relayplan.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.Place;

/** The value of one property of {@code Format-List} text, over all the lines on which PowerShell wrapped it. */
final class PastedValue {

    /** How Windows PowerShell and PowerShell 7 end a list that they don't show whole. */
    private static final List<String> CUT = List.of("...", "\u2026");

    private final String name;
    private final List<PastedLine> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    // The text put together, and at which of its characters each line begins.
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> joints = new ArrayList<>();

    PastedValue(PastedLine line) {
        this.name = line.name();
        add(line, line.valueStart());
    }

    String name() {
        return name;
    }

    /** Where its property begins. */
    Place start() {
        return lines.get(0).whole();
    }

    /** Goes on at that character of a further line. */
    void add(PastedLine line, int start) {
        lines.add(line);
        starts.add(start);
    }

    /** The column of the value's first character in the text that was pasted. */
    int indent() {
        return starts.get(0);
    }

    /** The longest of its lines, in characters. */
    int width() {
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            width = Math.max(width, lines.get(i).from(starts.get(i)).length());
        }
        return width;
    }

    /** Whether a list was begun and not ended yet. */
    boolean isOpen() {
        String last = lines.get(lines.size() - 1).from(starts.get(lines.size() - 1));
        return lines.get(0).from(starts.get(0)).startsWith("{") && !last.endsWith("}");
    }

    /**
     * The value; empty, perhaps with a fault, if it isn't whole.
     *
     * @param width how many characters a line of the object holds: longer words were broken inside
     */
    Optional<ExportedValue> value(int width, Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            String piece = lines.get(i).from(starts.get(i));
            if (i > 0 && !piece.isEmpty() && isBrokenAtBlank(i, piece, width)) {
                text.append(' ');
            }
            joints.add(text.length());
            text.append(piece);
        }
        if (text.length() == 0) {
            return Optional.of(new ExportedValue.Nothing(place(0, 0)));
        }
        if (text.charAt(0) != '{') {
            return Optional.of(new ExportedValue.Text(place(0, text.length()), text.toString()));
        }
        if (text.charAt(text.length() - 1) != '}') {
            if (KnownProperty.isNeededList(name)) {
                faults.add(
                        place(0, 1),
                        "The list of " + Sentence.quote(name) + " is not closed: a } is missing. Copy the whole text.");
            }
            return Optional.empty();
        }
        return list(faults);
    }

    /** Whether a blank was lost where the line before this one ends. */
    private boolean isBrokenAtBlank(int index, String piece, int width) {
        if (text.length() == 0 || lines.get(index - 1).endsBlank()) {
            return text.length() > 0;
        }
        if (text.charAt(0) == '{') {
            // The words of a list have no blanks inside; where a line ends within a word, the word was too long.
            return text.charAt(text.length() - 1) == ',';
        }
        // A word is broken inside only where its line is full, and only if no line could hold it.
        if (text.length() - joints.get(index - 1) < width) {
            return true;
        }
        int last = 0;
        while (last <= width && last < text.length() && text.charAt(text.length() - 1 - last) != ' ') {
            last++;
        }
        int blank = piece.indexOf(' ');
        return last + (blank < 0 ? piece.length() : blank) <= width;
    }

    private Optional<ExportedValue> list(Faults faults) {
        List<ExportedValue> entries = new ArrayList<>();
        int end = text.length() - 1;
        int from = 1;
        for (int i = 1; i <= end; i++) {
            boolean separated = text.charAt(i) == ',' && (text.charAt(i + 1) == ' ' || i + 1 == end);
            if (i < end && !separated) {
                continue;
            }
            int start = from;
            while (start < i && text.charAt(start) == ' ') {
                start++;
            }
            int stop = i;
            while (stop > start && text.charAt(stop - 1) == ' ') {
                stop--;
            }
            if (stop > start) {
                entries.add(new ExportedValue.Text(place(start, stop), text.substring(start, stop)));
            }
            from = i + 1;
        }
        for (String cut : CUT) {
            if (text.lastIndexOf(cut) == end - cut.length()) {
                if (KnownProperty.isNeededList(name)) {
                    faults.add(place(end - cut.length(), end), truncated());
                }
                return Optional.empty();
            }
        }
        return Optional.of(new ExportedValue.Listing(place(0, text.length()), entries));
    }

    private String truncated() {
        return name + " goes on behind this, but PowerShell shows only the first entries of a list. Set"
                + " $FormatEnumerationLimit = -1 in the same window and print it again, or use Export-Clixml.";
    }

    /** The place of the characters between two indexes of the text put together. */
    private Place place(int from, int to) {
        int first = line(from);
        int last = line(Math.max(from, to - 1));
        Place start = point(first, from);
        Place end = point(last, to);
        return new Place(start.file(), start.line(), start.column(), end.line(), end.column(), "");
    }

    private int line(int index) {
        int found = Collections.binarySearch(joints, index);
        return found >= 0 ? lastAt(found) : -found - 2;
    }

    /** Of empty lines and the one behind them, which begin at the same character, the last. */
    private int lastAt(int found) {
        int line = found;
        while (line + 1 < joints.size() && joints.get(line + 1).equals(joints.get(line))) {
            line++;
        }
        return line;
    }

    private Place point(int line, int index) {
        int at = starts.get(line) + index - joints.get(line);
        return lines.get(line).place(at, at);
    }
}

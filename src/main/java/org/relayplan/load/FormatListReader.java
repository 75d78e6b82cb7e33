package org.relayplan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * Reads the text of {@code Format-List} as it stands in tickets and mails: wrapped lines by their indentation, lists in
 * braces, objects apart from each other by blank lines. Whatever else stands around is passed over and told.
 */
final class FormatListReader {

    /** An object is at most that many lines long; hardly a pasted one has a thousand. */
    private static final int MOST_LINES = 1_000_000;

    private static final int MOST_PROPERTIES = 5_000;

    /** No console is narrower than 80 columns, the last of which Format-List leaves free. */
    private static final int NARROWEST = 79;

    private final String file;
    private final ExportedObjects objects;
    private final Faults faults;

    private List<PastedValue> values = new ArrayList<>();
    private int nameIndent;
    private int held;
    private boolean gap;
    private boolean isTight;

    private Optional<Place> otherText = Optional.empty();
    private String firstOther = "";
    private int others;

    FormatListReader(String file, ExportedObjects objects, Faults faults) {
        this.file = file;
        this.objects = objects;
        this.faults = faults;
    }

    /** Reads the whole text. */
    void read(DecodedText text) throws IOException {
        TextLines lines = new TextLines(text);
        int number = 0;
        while (lines.next()) {
            number++;
            PastedLine line = new PastedLine(file, number, lines.toString());
            if (lines.tooLong()) {
                faults.add(line.place(0, 0), "A line may have up to 1,048,576 characters (1 MB); this one is longer.");
            }
            take(line);
            if (held > MOST_LINES || values.size() > MOST_PROPERTIES) {
                faults.add(
                        line.place(0, 0), "An object may have 5,000 properties and 1,000,000 lines; this is one more.");
                return;
            }
        }
        endObject();
        endOther();
    }

    private void take(PastedLine line) {
        if (line.isBlank()) {
            gap = true;
        } else if (isContinuation(line)) {
            last().add(line, line.indent());
            held++;
            gap = false;
        } else if (line.isProperty()) {
            property(line);
            gap = false;
        } else {
            other(line);
            gap = true;
        }
    }

    private PastedValue last() {
        return values.get(values.size() - 1);
    }

    private boolean isContinuation(PastedLine line) {
        if (values.isEmpty() || gap && isTight) {
            return false;
        }
        boolean deeper = line.indent() > nameIndent + 1;
        if (line.isProperty()) {
            return deeper && line.indent() >= last().indent();
        }
        return deeper || last().isOpen();
    }

    private void property(PastedLine line) {
        if (has(line.name()) || gap && (isTight || !anyKnown(values))) {
            endObject();
        }
        if (!values.isEmpty() && !gap) {
            isTight = true;
        }
        if (values.isEmpty()) {
            nameIndent = line.indent();
        }
        values.add(new PastedValue(line));
        held++;
    }

    private boolean has(String name) {
        for (PastedValue value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyKnown(List<PastedValue> values) {
        for (PastedValue value : values) {
            if (KnownProperty.is(value.name())) {
                return true;
            }
        }
        return false;
    }

    private void other(PastedLine line) {
        endObject();
        if (otherText.isEmpty()) {
            otherText = Optional.of(line.whole());
            firstOther = line.toString().strip();
        }
        others++;
    }

    private void endOther() {
        if (otherText.isPresent()) {
            objects.pass(
                    otherText.get(),
                    (others == 1 ? "A line of other text: " : others + " lines of other text, the first: ")
                            + Sentence.quote(firstOther) + ".");
        }
        otherText = Optional.empty();
        others = 0;
    }

    private void endObject() {
        List<PastedValue> ended = values;
        values = new ArrayList<>();
        isTight = false;
        held = 0;
        if (ended.isEmpty()) {
            return;
        }
        int width = NARROWEST - ended.get(0).indent();
        for (PastedValue value : ended) {
            width = Math.max(width, value.width());
        }
        if (anyKnown(ended)) {
            endOther();
            hand(ended, width);
        } else {
            Place place = ended.get(0).start();
            otherText = otherText.isPresent() ? otherText : Optional.of(place);
            firstOther = others == 0 ? ended.get(0).name() + " : ..." : firstOther;
            others += ended.size();
        }
    }

    private void hand(List<PastedValue> ended, int width) {
        Map<String, ExportedValue> properties = new LinkedHashMap<>();
        Place start = ended.get(0).start();
        Place end = start;
        for (PastedValue value : ended) {
            Optional<ExportedValue> read = value.value(width, faults);
            if (read.isPresent()) {
                properties.put(value.name(), read.get());
                end = read.get().place();
            }
        }
        Place whole = new Place(file, start.line(), start.column(), end.endLine(), end.endColumn(), "");
        objects.take(new ExportedObject(whole, List.of(), properties));
    }
}

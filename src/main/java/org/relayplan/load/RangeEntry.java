package org.relayplan.load;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relayplan.source.Place;

/** One entry of a list of ranges as its parts come in. */
final class RangeEntry {

    private static final String RANGE = "Range";

    private final Place place;
    private final Map<RangeColumn, ExportedValue.Text> parts = new EnumMap<>(RangeColumn.class);

    RangeEntry(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Takes what one column says; several comments are put together. */
    void put(RangeColumn column, ExportedValue.Text text) {
        ExportedValue.Text before = parts.get(column);
        parts.put(
                column,
                before == null ? text : new ExportedValue.Text(before.place(), before.text() + "; " + text.text()));
    }

    /** The properties of the object; none if the row is blank. */
    Map<String, ExportedValue> properties() {
        Map<String, ExportedValue> properties = new LinkedHashMap<>();
        if (parts.isEmpty()) {
            return properties;
        }
        properties.put(RANGE, range());
        for (Map.Entry<RangeColumn, ExportedValue.Text> part : parts.entrySet()) {
            if (!part.getKey().property().isEmpty()) {
                properties.put(part.getKey().property(), part.getValue());
            }
        }
        return properties;
    }

    /** The range in one text, put together if it stood in several cells. */
    private ExportedValue range() {
        ExportedValue.Text whole = parts.get(RangeColumn.RANGE);
        ExportedValue.Text first = whole == null ? parts.get(RangeColumn.FIRST) : whole;
        ExportedValue.Text last = parts.get(RangeColumn.LAST);
        ExportedValue.Text mask = parts.get(RangeColumn.MASK);
        if (first == null) {
            return new ExportedValue.Nothing(place);
        }
        String text = first.text();
        if (whole == null && last != null && !last.text().equals(text)) {
            text += "-" + last.text();
        } else if (mask != null && text.indexOf('/') < 0 && text.indexOf('-') < 0) {
            text += mask.text().indexOf('.') < 0 ? "/" + mask.text().replace("/", "") : "(" + mask.text() + ")";
        }
        return new ExportedValue.Text(first.place(), text);
    }
}

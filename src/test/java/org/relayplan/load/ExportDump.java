package org.relayplan.load;

import java.util.List;
import java.util.Map;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;

/** Everything that reading an export gives, as lines of text with the places. */
final class ExportDump implements ExportedObjects {

    /** So many elements of a list are printed. */
    private static final int MOST = 12;

    private final StringBuilder out = new StringBuilder();

    private ExportDump() {}

    /** The kind, the objects, what was passed over, and the faults. */
    static String of(Input input) {
        Faults faults = new Faults();
        ExportDump dump = new ExportDump();
        try {
            dump.line("kind " + ExportSniffer.sniff(input).format());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        new ExportReader(faults, false).read(input, dump);
        List<Fault> sorted = faults.list().stream().sorted().toList();
        for (Fault fault : sorted) {
            dump.line("fault " + point(fault.place()) + " " + fault.message());
        }
        return dump.out.toString();
    }

    @Override
    public void take(ExportedObject object) {
        String types =
                object.typeNames().isEmpty() ? "" : " " + object.typeNames().get(0);
        line("object " + stretch(object.place()) + types);
        members(object.properties(), "  ");
    }

    @Override
    public void pass(Place place, String sentence) {
        line("pass " + point(place) + " " + sentence);
    }

    @Override
    public void miss(Place place, String sentence) {
        line("miss " + point(place) + " " + sentence);
    }

    @Override
    public void whole(String file) {
        line("whole");
    }

    private void members(Map<String, ExportedValue> members, String indent) {
        for (Map.Entry<String, ExportedValue> member : members.entrySet()) {
            value(indent + member.getKey(), member.getValue(), indent + "  ");
        }
    }

    private void value(String head, ExportedValue value, String indent) {
        String where = head + " " + stretch(value.place());
        if (value instanceof ExportedValue.Nothing) {
            line(where + " nothing");
        } else if (value instanceof ExportedValue.Text text) {
            line(where + " '" + shortened(text.text()) + "'");
        } else if (value instanceof ExportedValue.Listing list) {
            line(where + " list of " + list.values().size());
            for (ExportedValue element :
                    list.values().subList(0, Math.min(MOST, list.values().size()))) {
                value(indent + "-", element, indent + "  ");
            }
        } else if (value instanceof ExportedValue.Composite composite) {
            line(where + " composite"
                    + composite.text().map(text -> " '" + shortened(text) + "'").orElse(""));
            members(composite.members(), indent);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 100) + "... (" + text.length() + " characters)";
    }

    private static String point(Place place) {
        return place.line() == 0 ? "document" : place.line() + ":" + place.column();
    }

    private static String stretch(Place place) {
        String end = place.endLine() == place.line() ? "" : place.endLine() + ":";
        return point(place) + "-" + end + place.endColumn() + (place.pointer().isEmpty() ? "" : " " + place.pointer());
    }

    private void line(String text) {
        out.append(Visible.text(text)).append('\n');
    }
}

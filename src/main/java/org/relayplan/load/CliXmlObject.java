package org.relayplan.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/** An {@code Obj} of CliXML as its parts come in. */
final class CliXmlObject {

    private static final String ENUM = "System.Enum";

    private final Place place;
    private int number = -1;
    private List<String> typeNames = List.of();
    private Optional<String> text = Optional.empty();
    private Optional<ExportedValue> scalar = Optional.empty();
    private Optional<List<ExportedValue>> elements = Optional.empty();
    private final Map<String, ExportedValue> members = new LinkedHashMap<>();

    CliXmlObject(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** The number by which others refer to it; -1 if it has none. */
    int number() {
        return number;
    }

    void number(int refId) {
        number = refId;
    }

    List<String> typeNames() {
        return typeNames;
    }

    void types(List<String> names) {
        typeNames = names;
    }

    /** What it prints as. */
    void text(String printed) {
        text = Optional.of(printed);
    }

    Optional<String> text() {
        return text;
    }

    /** The one value that it wraps, such as the number of an enumeration. */
    void scalar(ExportedValue value) {
        scalar = Optional.of(value);
    }

    void elements(List<ExportedValue> values) {
        elements = Optional.of(values);
    }

    /** Its members so far; more may be put in. */
    Map<String, ExportedValue> members() {
        return members;
    }

    boolean isList() {
        return elements.isPresent();
    }

    /** What it says as the value of a property. */
    ExportedValue value() {
        if (elements.isPresent()) {
            return new ExportedValue.Listing(place, elements.get());
        }
        if (scalar.isPresent()) {
            boolean named =
                    typeNames.contains(ENUM) && text.isPresent() && !text.get().isEmpty();
            return named ? new ExportedValue.Text(place, text.get()) : scalar.get();
        }
        if (members.isEmpty() && text.isPresent()) {
            return new ExportedValue.Text(place, text.get());
        }
        return new ExportedValue.Composite(place, text, members);
    }

    /** What it says as an object of its own. */
    ExportedObject object() {
        return new ExportedObject(place, typeNames, members);
    }
}

package org.relayplan.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/** What an export says of one property, before anybody knows what it means. */
sealed interface ExportedValue {

    /** Where it stands. */
    Place place();

    /** {@code $null}, or an empty cell. */
    record Nothing(Place place) implements ExportedValue {}

    /** One value as Exchange prints it; numbers and Booleans too, as they were written. */
    record Text(Place place, String text) implements ExportedValue {}

    /** Several values, in the order of the export; none is an empty list. */
    record Listing(Place place, List<ExportedValue> values) implements ExportedValue {
        /** Keeps its own copy. */
        public Listing {
            values = List.copyOf(values);
        }
    }

    /**
     * An object with properties of its own, such as a remote range with its two bounds.
     *
     * @param text what it prints as (CliXML's ToString), if the export holds that
     * @param members its properties by name, in the order of the export
     */
    record Composite(Place place, Optional<String> text, Map<String, ExportedValue> members) implements ExportedValue {
        /** Keeps its own copy. */
        public Composite {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}

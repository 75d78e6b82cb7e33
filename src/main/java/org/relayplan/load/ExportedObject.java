package org.relayplan.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * One object of an Exchange export, whatever the format it was written in: a connector, a row of permissions, an
 * accepted domain, a server.
 *
 * @param place where it begins
 * @param typeNames its .NET types, the most derived first, as far as the format tells them
 * @param properties its properties by name as written, in the order of the export
 */
record ExportedObject(Place place, List<String> typeNames, Map<String, ExportedValue> properties) {

    /** Keeps its own copies. */
    ExportedObject {
        typeNames = List.copyOf(typeNames);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The property of that name, in any case; empty if the export lacks it. */
    Optional<ExportedValue> property(String name) {
        ExportedValue exact = properties.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Map.Entry<String, ExportedValue> property : properties.entrySet()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return Optional.of(property.getValue());
            }
        }
        return Optional.empty();
    }
}

package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/** The lines on which places stand, read again from the inputs in one pass each. */
public final class SourceLines {

    private final Map<Place, SourceLine> lines;

    private SourceLines(Map<Place, SourceLine> lines) {
        this.lines = lines;
    }

    /** Fetches the lines of all these places; a place whose document isn't among the inputs is passed over. */
    public static SourceLines of(Collection<Input> inputs, Collection<Place> places) {
        Map<String, List<Place>> wanted = new HashMap<>();
        for (Place place : places) {
            if (place.line() > 0) {
                List<Place> here = wanted.get(place.file());
                if (here == null) {
                    here = new ArrayList<>();
                    wanted.put(place.file(), here);
                }
                here.add(place);
            }
        }
        Map<Place, SourceLine> lines = new HashMap<>();
        for (Input input : inputs) {
            List<Place> here = wanted.getOrDefault(input.name(), List.of());
            if (!here.isEmpty()) {
                here.sort(Comparator.naturalOrder());
                read(input, here, lines);
            }
        }
        return new SourceLines(lines);
    }

    /** The line; empty if the document can't be read again or has no such line any more. */
    public Optional<SourceLine> at(Place place) {
        return Optional.ofNullable(lines.get(place));
    }

    private static void read(Input input, List<Place> places, Map<Place, SourceLine> lines) {
        // A fault of the document was reported when it was read; its line is shown all the same.
        try (InputStream bytes = new WantedLines(input.open(), places);
                DecodedText text = new DecodedText(bytes, input.name(), new Faults(), Optional.empty())) {
            new LineCutter(places, lines).cut(text);
        } catch (IOException e) {
            // The text is an extra to a finding; without it the finding still says its place.
            return;
        }
    }
}

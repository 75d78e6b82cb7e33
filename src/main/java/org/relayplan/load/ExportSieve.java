package org.relayplan.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * Stands between every reader and who takes its objects: a list of which the export kept nothing but the name of a type
 * becomes a fault, and what was passed over, or could not be read, is told a hundred times at most.
 */
final class ExportSieve implements ExportedObjects {

    private static final int MOST_TOLD = 100;

    private final ExportedObjects objects;
    private final Faults faults;
    private int told;
    private int missed;

    ExportSieve(ExportedObjects objects, Faults faults) {
        this.objects = objects;
        this.faults = faults;
    }

    @Override
    public void take(ExportedObject object) {
        boolean isWhole = true;
        for (ExportedValue value : object.properties().values()) {
            isWhole &= !LostList.is(value);
        }
        objects.take(isWhole ? object : withoutLost(object));
    }

    private ExportedObject withoutLost(ExportedObject object) {
        Map<String, ExportedValue> kept = new LinkedHashMap<>();
        object.properties().forEach((name, value) -> {
            if (!LostList.is(value)) {
                kept.put(name, value);
                return;
            }
            Optional<String> lost = LostList.sentence(name, value);
            if (lost.isPresent()) {
                faults.add(value.place(), lost.get());
            }
        });
        return new ExportedObject(object.place(), object.typeNames(), kept);
    }

    @Override
    public void pass(Place place, String sentence) {
        told++;
        if (told <= MOST_TOLD) {
            objects.pass(place, sentence);
        } else if (told == MOST_TOLD + 1) {
            objects.pass(place, "More like that follows in the document, and is passed over in silence.");
        }
    }

    @Override
    public void miss(Place place, String sentence) {
        missed++;
        if (missed <= MOST_TOLD) {
            objects.miss(place, sentence);
        } else if (missed == MOST_TOLD + 1) {
            objects.miss(place, "More like that follows in the document, and isn't told one by one.");
        }
    }

    @Override
    public void whole(String file) {
        objects.whole(file);
    }
}

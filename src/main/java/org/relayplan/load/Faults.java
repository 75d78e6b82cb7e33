package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Place;

/** The faults found so far, over all documents of one run. */
public final class Faults {

    /** How many are kept: a wrong file of a gigabyte must not fill the memory with sentences. */
    static final int KEPT = 1_000;

    private final List<Fault> found = new ArrayList<>();

    /** Adds a fault; those beyond the first thousand are dropped, which the last one then says. */
    public void add(Place place, String message) {
        if (found.size() < KEPT) {
            found.add(new Fault(place, message));
        } else if (found.size() == KEPT) {
            found.add(new Fault(
                    Place.document(place.file()),
                    "There are more than " + KEPT + " faults; only the first are listed."));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** What was found, in the order it was found. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading when something was found.
     *
     * @throws FaultyInput with every fault, if there is any
     */
    public void throwIfAny() throws FaultyInput {
        if (!found.isEmpty()) {
            throw new FaultyInput(found);
        }
    }
}

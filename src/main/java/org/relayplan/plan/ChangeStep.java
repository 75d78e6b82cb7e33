package org.relayplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * A step in its place.
 *
 * @param step what is done
 * @param shifts what holds after it that didn't hold before it
 * @param breach what is worse from then on, until a later step mends it, than before and after the whole change
 */
public record ChangeStep(Step step, List<Shift> shifts, Optional<Breach> breach) {

    /** Keeps its own copy. */
    public ChangeStep {
        shifts = List.copyOf(shifts);
    }

    /** Whether it only looks. */
    public boolean isReadBack() {
        return step instanceof Step.ReadBack;
    }
}

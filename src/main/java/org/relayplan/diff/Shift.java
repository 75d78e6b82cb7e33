package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Certainty;
import org.relayplan.model.AddressSet;

/**
 * Clients that two models treat differently at a place.
 *
 * @param clients who they are; at least one
 * @param before how the old model treats them
 * @param after how the new model does
 * @param intended of the rights they gain, those that somebody said the change is to give them, with the name under
 *     which it was said
 */
public record Shift(AddressSet clients, Treatment before, Treatment after, Map<Right, String> intended) {

    /** Keeps its own copy of the map. */
    public Shift {
        intended = Map.copyOf(intended);
    }

    /** Every right that is more certain than before, less certain, or left open by other grounds. */
    public List<RightStep> steps() {
        List<RightStep> steps = new ArrayList<>();
        for (Right right : Right.ALL) {
            RightStep step =
                    new RightStep(right, before.get(right), after.get(right), intended.getOrDefault(right, ""));
            boolean open = step.before() == Certainty.UNKNOWN && step.after() == Certainty.UNKNOWN;
            if (step.before() != step.after() || open && !before.isOpenAs(after, right)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Those of the steps that go that way. */
    public List<RightStep> steps(Way way) {
        List<RightStep> found = new ArrayList<>();
        for (RightStep step : steps()) {
            if (step.way() == way) {
                found.add(step);
            }
        }
        return found;
    }

    /** Whether other connectors answer, or the same ones less or more surely. */
    public boolean isAnsweredOtherwise() {
        return !before.isAnsweredAs(after);
    }

    /** Whether anything differs between two treatments. */
    static boolean differs(Treatment before, Treatment after) {
        Shift shift = new Shift(AddressSet.EMPTY, before, after, Map.of());
        return shift.isAnsweredOtherwise() || !shift.steps().isEmpty();
    }
}

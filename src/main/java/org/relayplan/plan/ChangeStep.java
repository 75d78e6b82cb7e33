package org.relayplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * A step in its place.
 *
 * @param step what is done
 * @param effects what holds after it that didn't hold before it
 * @param lapse what is worse from then on, until a later step mends it, than before and after the whole change
 * @param swept what would be worse until the entries are put back, should new groups write the list of rights anew:
 *     what would be open, and what would be interrupted; whether they do is documented nowhere
 */
public record ChangeStep(Step step, List<Effect> effects, Optional<Lapse> lapse, List<Lapse> swept) {

    /** Keeps its own copies. */
    public ChangeStep {
        effects = List.copyOf(effects);
        swept = List.copyOf(swept);
    }

    /** Whether it only looks. */
    public boolean isReadBack() {
        return step instanceof Step.ReadBack;
    }
}

package org.relayplan.check;

import java.util.List;

/** A rule about what somebody accepted. It runs when all others are done, and nobody can accept its own findings. */
public interface SuppressionRule extends Rule {

    @Override
    default List<Finding> examine(Subject subject) {
        return List.of();
    }

    /** Every case among the suppressions of the model, in any order. */
    List<Finding> examine(Subject subject, List<StatedSuppression> suppressions);
}

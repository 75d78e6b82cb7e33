package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Rule;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.Visible;

/** The names of rules on the command line. */
final class RuleIds {

    private RuleIds() {}

    /** Every id, sorted, those of profiles included. */
    static List<String> all() {
        List<String> ids = new ArrayList<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        return ids;
    }

    /**
     * Refuses what is no rule.
     *
     * @param option where they stand, or nothing
     */
    static void require(List<String> names, String option) throws UsageFault {
        List<String> ids = all();
        for (String name : names) {
            if (!ids.contains(name)) {
                throw new UsageFault(
                        "There is no rule " + Visible.text(name) + (option.isEmpty() ? "" : " for " + option)
                                + Meant.of(name, ids, "; relayplan rules lists them."));
            }
        }
    }
}

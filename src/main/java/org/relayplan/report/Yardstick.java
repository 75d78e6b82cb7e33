package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import org.relayplan.check.KnownFinding;
import org.relayplan.check.Severity;

/**
 * By what a model was judged.
 *
 * @param rules ids of the rules that ran, in the catalogue's order
 * @param failOn the mildest severity that makes the check fail, or empty if none does
 * @param baseline whether findings were held against a baseline
 * @param gone what that baseline holds and no longer occurs
 */
public record Yardstick(List<String> rules, Optional<Severity> failOn, boolean baseline, List<KnownFinding> gone) {

    /** Keeps its own copies. */
    public Yardstick {
        rules = List.copyOf(rules);
        gone = List.copyOf(gone);
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Analysis;
import org.relayplan.model.Expectation;
import org.relayplan.model.Server;

/**
 * What differs between two models for the clients: for every server, local address and port of either, the clients of
 * the whole IPv4 and IPv6 space that are answered by another connector or may do something else.
 *
 * <p>A local address that only one of the models names is, in the other, among those that 0.0.0.0 and [::] stand for.
 *
 * @param sites where something differs: by server, those of the new model first, then port, family and local address
 * @param leavesOpen whether some right of some client is unknown in one of the models
 */
public record BehaviourDiff(List<Site> sites, boolean leavesOpen) {

    /** Keeps its own copy. */
    public BehaviourDiff {
        sites = List.copyOf(sites);
    }

    /**
     * Compares two models.
     *
     * @param after best made {@link Analysis#like} the other, so that what is equal costs next to nothing
     * @param intents what the change is meant to do; mostly nothing
     */
    public static BehaviourDiff between(Analysis before, Analysis after, List<Expectation> intents) {
        SiteFinder finder = new SiteFinder(before, after, new Intent(intents));
        List<Site> sites = new ArrayList<>();
        for (Server server : after.model().servers()) {
            finder.addSites(server, sites);
        }
        for (Server server : before.model().servers()) {
            if (after.model().server(server.name()).isEmpty()) {
                finder.addSites(server, sites);
            }
        }
        return new BehaviourDiff(sites, finder.leavesOpen());
    }

    /** Whether some client gains or loses a right, or it can't be told. */
    public boolean hasSteps() {
        for (Site site : sites) {
            for (Shift shift : site.shifts()) {
                if (!shift.steps().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some client gains a right that nobody said it should. */
    public boolean hasCollateral() {
        return has(Way.GAINED);
    }

    /** Whether it can't be told of some client whether it gains or loses. */
    public boolean hasUndecided() {
        return has(Way.UNDECIDED);
    }

    private boolean has(Way way) {
        for (Site site : sites) {
            for (Shift shift : site.shifts()) {
                for (RightStep step : shift.steps(way)) {
                    if (step.intended().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

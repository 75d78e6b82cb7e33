package org.relayplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relayplan.diff.ModelDiff;
import org.relayplan.diff.ServerDiff;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/**
 * What has to be done, and where.
 *
 * @param parts one for each place where something has to be done; the Active Directory first, then the Edge servers in
 *     the model's order
 */
public record Plan(List<PlanPart> parts) {

    /** Keeps its own copy. */
    public Plan {
        parts = List.copyOf(parts);
    }

    /**
     * The plan for a model of which nothing exists but what setup made: stated connectors are created, amended ones of
     * setup are compared, for they are there already, and untouched ones are left out.
     */
    public static Plan ofNew(Model model) {
        return ofNew(model, server -> true);
    }

    /** The same for some of the servers. */
    public static Plan ofNew(Model model, Predicate<Server> chosen) {
        List<ServerDiff> inside = new ArrayList<>();
        List<PlanPart> edges = new ArrayList<>();
        for (ServerDiff diff : ModelDiff.of(model).servers()) {
            if (chosen.test(diff.server())) {
                if (diff.server().isEdge()) {
                    add(edges, true, List.of(diff));
                } else {
                    inside.add(diff);
                }
            }
        }
        List<PlanPart> parts = new ArrayList<>();
        add(parts, false, inside);
        parts.addAll(edges);
        return new Plan(parts);
    }

    private static void add(List<PlanPart> parts, boolean isEdge, List<ServerDiff> diffs) {
        List<Server> servers = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (ServerDiff diff : diffs) {
            int before = steps.size();
            for (Connector connector : diff.added()) {
                steps.addAll(NewConnector.steps(diff.server(), connector));
            }
            if (steps.size() > before) {
                servers.add(diff.server());
            }
        }
        if (!steps.isEmpty()) {
            parts.add(new PlanPart(isEdge, servers, steps));
        }
    }
}

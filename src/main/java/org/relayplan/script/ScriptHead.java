package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Server;
import org.relayplan.plan.PlanPart;
import org.relayplan.plan.Step;

/** What stands above the commands of a script: where it runs, what it will do, and what speaks against it. */
final class ScriptHead {

    private ScriptHead() {}

    /** Where the part must be run. */
    static String place(PlanPart part) {
        return place(part.isEdge(), part.servers().stream().map(Server::name).toList());
    }

    static String place(boolean isEdge, List<String> names) {
        String kind = isEdge ? "the Edge server " : names.size() == 1 ? "the server " : "the servers ";
        return kind + String.join(", ", names);
    }

    static void write(PowerShell script, PlanPart part, List<String> findings) {
        script.comment("Receive connectors on " + place(part) + ". Written by relayplan.");
        script.comment("");
        List<String> created = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Step step : part.steps()) {
            if (step instanceof Step.CreateConnector create) {
                created.add(create.connector().identity());
            } else if (step instanceof Step.ReadBack read && read.connector().isDefault()) {
                compared.add(read.connector().identity());
            }
        }
        list(script, "It creates:", created);
        list(script, "It compares with the model and does not change, because setup made them:", compared);
        list(script, "Findings against the model, overridden when this script was written:", findings);
    }

    static void list(PowerShell script, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            script.comment(title);
            lines.forEach(line -> script.comment("  - " + line));
            script.comment("");
        }
    }
}

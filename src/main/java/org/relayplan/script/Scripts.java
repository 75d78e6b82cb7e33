package org.relayplan.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangePlan;
import org.relayplan.plan.Plan;
import org.relayplan.plan.PlanPart;

/** A plan as PowerShell: one script for each place where it must be run. */
public final class Scripts {

    private Scripts() {}

    /**
     * Writes the scripts, in the plan's order; none for an empty plan.
     *
     * @param form which kind
     * @param findings what stands against the model and was overridden, one line each, for the head of each script
     */
    public static List<ScriptFile> write(Plan plan, ScriptForm form, List<String> findings) {
        List<ScriptFile> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (PlanPart part : plan.parts()) {
            String text = switch (form) {
                case PLAIN -> PlainScript.text(part, findings);
                case RUNBOOK -> Runbook.text(part, findings);
            };
            files.add(new ScriptFile(ScriptHead.place(part), FileNames.of(part, taken), text));
        }
        return files;
    }

    /**
     * Writes the scripts of a change, in the plan's order; none for an empty plan.
     *
     * @param form which kind
     * @param remarks what else stands in the head of each script
     */
    public static List<ScriptFile> write(ChangePlan plan, ScriptForm form, ChangeRemarks remarks) {
        List<ScriptFile> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ChangePart part : plan.parts()) {
            String text = switch (form) {
                case PLAIN -> ChangePlain.text(part, remarks);
                case RUNBOOK -> ChangeRunbook.text(part, remarks);
            };
            String server = part.servers().get(0).server().name();
            files.add(new ScriptFile(ChangeHead.place(part), FileNames.of(part.isEdge(), server, taken), text));
        }
        return files;
    }
}

package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.LeftAsFound;
import org.relayplan.plan.ServerChange;
import org.relayplan.plan.Step;

/** What stands above the commands of a change: where it runs, what it does, what it leaves, what speaks against it. */
final class ChangeHead {

    private ChangeHead() {}

    /** Where the part must be run. */
    static String place(ChangePart part) {
        return ScriptHead.place(
                part.isEdge(),
                part.servers().stream().map(change -> change.server().name()).toList());
    }

    static void write(PowerShell script, ChangePart part, ChangeRemarks remarks) {
        script.comment((remarks.isRollback() ? "The way back from a change" : "A change") + " of receive connectors on "
                + place(part) + ". Written by relayplan.");
        script.comment("");
        List<String> unsafe = new ArrayList<>();
        Set<String> created = new LinkedHashSet<>();
        Set<String> removed = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        List<LeftAsFound> left = new ArrayList<>();
        int number = 0;
        for (ServerChange change : part.servers()) {
            left.addAll(change.left());
            for (ChangeStep step : change.steps()) {
                number += step.isReadBack() ? 0 : 1;
                String identity = step.step().connector().identity();
                if (step.step() instanceof Step.CreateConnector) {
                    created.add(identity);
                } else if (step.step() instanceof Step.RemoveConnector) {
                    removed.add(identity);
                } else if (!step.isReadBack()) {
                    changed.add(identity);
                }
                if (change.gravest().filter(step::equals).isPresent()) {
                    unsafe.add("step " + number + ", " + identity + ": "
                            + StepWords.lapse(step.lapse().orElseThrow()));
                }
            }
        }
        changed.removeAll(created);
        if (!unsafe.isEmpty()) {
            String tried = part.servers().stream().allMatch(ServerChange::isSearchComplete)
                    ? "NO ORDER OF STEPS IS SAFE THROUGHOUT. This one is the least bad:"
                    : "NO ORDER OF STEPS THAT IS SAFE THROUGHOUT WAS FOUND, and not all were tried. This one is the"
                            + " least bad found:";
            ScriptHead.list(script, tried, unsafe);
        }
        ScriptHead.list(script, "It creates:", List.copyOf(created));
        ScriptHead.list(script, "It changes:", List.copyOf(changed));
        ScriptHead.list(script, "It removes:", List.copyOf(removed));
        ScriptHead.list(script, "Left as found, because the model doesn't state it:", LeftWords.of(left));
        ScriptHead.list(
                script, "Findings against the model, overridden when this script was written:", remarks.overridden());
        ScriptHead.list(
                script,
                "Findings that the model doesn't have and the servers do after the change, for what is left as found:",
                remarks.remaining());
        if (unsafe.isEmpty()) {
            script.comment(
                    "At no moment may a client do what it may neither before nor after the change, and whoever is"
                            + " answered before and after is answered meanwhile, and may do what it may at both ends:"
                            + " every state between the steps was computed,"
                            + " for clients that haven't logged on, and for servers that have what relayplan was told they have."
                            + " Where a connector's rights seen before its settings, or the other way round, would be worse, it"
                            + " is read back before the next step from the domain controller that all commands speak to.");
            script.comment("");
        }
    }
}

package org.relayplan.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.plan.PlanPart;
import org.relayplan.plan.Step;

/**
 * A script that may be run again: the plan as tables, tools that are the same in every runbook, and the steps, one call
 * each. Whatever the plan says stands in the tables, so that reading them is reading the change.
 */
final class Runbook {

    private static final ScriptVariable CONNECTORS = new ScriptVariable("connectors");

    private final PowerShell script = new PowerShell();
    private final PlanPart part;
    private final Map<Connector, ScriptVariable> variables = new LinkedHashMap<>();

    private Runbook(PlanPart part) {
        this.part = part;
        for (Step step : part.steps()) {
            if (!variables.containsKey(step.connector())) {
                variables.put(step.connector(), new ScriptVariable("connector" + (variables.size() + 1)));
            }
        }
    }

    static String text(PlanPart part, List<String> findings) {
        Runbook runbook = new Runbook(part);
        runbook.head(findings);
        runbook.plan();
        runbook.script.blank().heading("Tools: the same in every runbook");
        runbook.script.fixed("tools-state.ps1").fixed("tools-compare.ps1").fixed("tools-create.ps1");
        runbook.script
                .blank()
                .comment("The rights that count in transport, and the accounts of which clients can bear one.");
        WatchedAccounts.write(runbook.script);
        runbook.steps();
        return runbook.script.text();
    }

    private void head(List<String> findings) {
        ScriptHead.write(script, part, findings);
        script.comment(
                "It may be run again: what is there already is not touched. A connector that is there and differs is"
                        + " left alone, the differences are printed, and the script ends with an error. -WhatIf shows what"
                        + " would be done.");
        script.comment("Run it in the Exchange Management Shell" + (part.isEdge() ? " of the Edge server." : "."));
        script.fixed(part.isEdge() ? "start-edge.ps1" : "start-directory.ps1");
    }

    private void plan() {
        script.blank().heading("The plan");
        variables.forEach((connector, variable) -> {
            script.blank().comment(connector.identity());
            ConnectorNotes.of(connector).ifPresent(script::comment);
            script.assign(variable, ConnectorTable.of(connector, stepsOf(connector)));
        });
        script.blank().collect(CONNECTORS, List.copyOf(variables.values()));
    }

    private List<Step> stepsOf(Connector connector) {
        List<Step> steps = new ArrayList<>(part.steps());
        steps.removeIf(step -> !step.connector().equals(connector));
        return steps;
    }

    private void steps() {
        script.blank().heading("Look, before anything is changed");
        script.fixed(part.isEdge() ? "begin-edge.ps1" : "begin-directory.ps1");
        variables.values().forEach(variable -> script.command(new Cmdlet("Test-Connector").argument(variable)));
        Set<String> done = new HashSet<>();
        List<Step> readBack = new ArrayList<>();
        for (Step step : part.steps()) {
            if (step instanceof Step.ReadBack) {
                readBack.add(step);
                continue;
            }
            if (done.isEmpty()) {
                script.blank().heading("Act, where something is missing");
            }
            if (step instanceof Step.CreateConnector) {
                script.comment(step.connector().identity());
            }
            Cmdlet call = call(step);
            if (done.add(call.text())) {
                script.command(call);
            }
        }
        script.blank().heading("Read back");
        // What setup made isn't changed, so what the first look said of it still holds.
        readBack.removeIf(step -> step.connector().isDefault());
        readBack.forEach(step -> script.command(call(step)));
        script.fixed("end.ps1");
    }

    /** One call for all steps of a kind on a connector: the tables say which principals and rights. */
    private Cmdlet call(Step step) {
        Cmdlet command = new Cmdlet(tool(step)).argument(variables.get(step.connector()));
        if (step instanceof Step.GrantRights) {
            command.argument(Literal.word("Allow"));
        } else if (step instanceof Step.DenyRights) {
            command.argument(Literal.word("Deny"));
        }
        return command;
    }

    private static String tool(Step step) {
        if (step instanceof Step.CreateConnector) {
            return "New-Connector";
        }
        if (step instanceof Step.SetSettings) {
            return "Set-Connector";
        }
        if (step instanceof Step.RevokeRights) {
            return "Remove-AbsentRights";
        }
        return step instanceof Step.ReadBack ? "Confirm-Connector" : "Add-Rights";
    }
}

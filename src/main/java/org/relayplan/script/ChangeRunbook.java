package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Origin;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.ConnectorState;
import org.relayplan.plan.ServerChange;
import org.relayplan.plan.Step;

/**
 * A change as a script that looks first, refuses a state the plan was not made from, takes up a run that was cut short,
 * and reads back what it has done. Steps and states stand in tables, so that reading them is reading the change.
 */
final class ChangeRunbook {

    private final PowerShell script = new PowerShell();
    private final ChangePart part;

    private ChangeRunbook(ChangePart part) {
        this.part = part;
    }

    static String text(ChangePart part, ChangeRemarks remarks) {
        ChangeRunbook runbook = new ChangeRunbook(part);
        ChangeHead.write(runbook.script, part, remarks);
        runbook.script.comment("It may be run again: it finds where a run was cut short and goes on there, and where"
                + " everything is as planned it changes nothing. If the servers are not as they were when the plan"
                + " was made, it says what differs and changes nothing. -WhatIf shows what would be done.");
        runbook.script.comment(
                "Run it in the Exchange Management Shell" + (part.isEdge() ? " of the Edge server." : "."));
        runbook.script.fixed(part.isEdge() ? "start-edge.ps1" : "start-directory.ps1");
        runbook.steps();
        runbook.states();
        runbook.script.blank().heading("Tools: the same in every change");
        runbook.script.fixed("change-state.ps1").fixed("tools-compare.ps1").fixed("change-tools.ps1");
        runbook.script
                .blank()
                .comment("The rights that count in transport, and the accounts of which clients can bear one.");
        WatchedAccounts.write(runbook.script);
        runbook.script.blank().heading("Look, before anything is changed");
        runbook.script.fixed(part.isEdge() ? "change-begin-edge.ps1" : "change-begin-directory.ps1");
        runbook.script.fixed("change-look.ps1");
        runbook.script.blank().heading("Act, step by step");
        runbook.script.fixed("change-end.ps1");
        return runbook.script.text();
    }

    private void steps() {
        script.blank().heading("The steps, in their order");
        List<ScriptVariable> all = new ArrayList<>();
        int number = 0;
        int looks = 0;
        int count = StepWords.count(part);
        for (ServerChange change : part.servers()) {
            for (ChangeStep one : change.steps()) {
                number += one.isReadBack() ? 0 : 1;
                looks += one.isReadBack() ? 1 : 0;
                ScriptVariable variable = new ScriptVariable(one.isReadBack() ? "readBack" + looks : "step" + number);
                all.add(variable);
                script.blank();
                StepWords.of(one, number, count).forEach(script::comment);
                Optional<ConnectorState> becomes = one.step() instanceof Step.CreateConnector create
                        ? Optional.of(ConnectorState.created(change, create))
                        : Optional.empty();
                script.assign(variable, ChangeTables.step(number, one.step(), becomes));
            }
        }
        script.blank().collect(new ScriptVariable("steps"), all);
    }

    private void states() {
        script.blank().heading("What stood there when the plan was made, as far as the plan counts on it");
        List<HashTable.Item> names = new ArrayList<>();
        List<ScriptVariable> found = new ArrayList<>();
        List<ScriptVariable> unseen = new ArrayList<>();
        for (ServerChange change : part.servers()) {
            names.add(HashTable.Item.of(Literal.text(change.server().name())));
            for (ConnectorState state : ConnectorState.before(change)) {
                states(found, "state" + (found.size() + 1), state);
            }
            for (ConnectorState state : ConnectorState.unseen(change)) {
                states(unseen, "unseen" + (unseen.size() + 1), state);
            }
        }
        script.blank().assign(new ScriptVariable("servers"), names);
        script.collect(new ScriptVariable("states"), found);
        script.comment("Connectors whose rights nobody had seen, with every right that the plan reckons with.");
        script.collect(new ScriptVariable("unseen"), unseen);
    }

    private void states(List<ScriptVariable> all, String name, ConnectorState state) {
        ScriptVariable variable = new ScriptVariable(name);
        all.add(variable);
        boolean isAssumed = state.connector().origin() == Origin.SETUP;
        script.blank()
                .comment(state.connector().identity()
                        + (isAssumed ? ", which relayplan wasn't told of: as setup makes it" : ""));
        script.assign(variable, ChangeTables.state(state));
    }
}

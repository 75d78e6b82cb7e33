package org.relayplan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.plan.ChangePlan;
import org.relayplan.plan.ServerChange;
import org.relayplan.script.LeftWords;
import org.relayplan.script.ScriptFile;
import org.relayplan.script.ScriptForm;
import org.relayplan.script.Scripts;
import org.relayplan.source.Visible;

/** The scripts that change what is there into what the model states, and back. */
final class ScriptChange {

    private final ScriptOptions options;
    private final ScriptFolder folder;
    private final Rollback rollback;
    private final Outputs outputs;

    ScriptChange(ScriptOptions options, ScriptFolder folder, Rollback rollback, Outputs outputs) {
        this.options = options;
        this.folder = folder;
        this.rollback = rollback;
        this.outputs = outputs;
    }

    /**
     * Plans and writes them.
     *
     * @param findings what stands against the model and was overridden
     */
    int run(Model live, Model wanted, List<String> findings) throws UsageFault, IOException {
        Predicate<Server> chosen = server -> options.servers.isEmpty() || ServerNames.contains(options.servers, server);
        requireKnown(live, wanted, chosen);
        ChangePlan plan = ChangePlan.between(live, wanted, options.prune, chosen);
        if (!options.quiet) {
            tellLeft(plan);
        }
        if (plan.parts().isEmpty()) {
            outputs.tell("There is nothing to change: the servers have what the model states.\n");
            return outputs.status(Status.FINE);
        }
        ChangePlan back = rollback.isGiven() ? plan.inverse() : new ChangePlan(List.of(), List.of());
        ScriptForm form = options.plain ? ScriptForm.PLAIN : ScriptForm.RUNBOOK;
        List<ScriptFile> scripts = Scripts.write(plan, form, findings, false);
        if (!folder.isGiven() && scripts.size() > 1) {
            throw new UsageFault("This takes " + scripts.size() + " scripts, " + ScriptCommand.places(scripts)
                    + ". Give them a folder with --out FOLDER, or choose with --server NAME.");
        }
        // Nobody shall have the script without the way back.
        if (rollback.isGiven()) {
            rollback.write(Scripts.write(back, form, List.of(), true), outputs, options.quiet);
        }
        if (folder.isGiven()) {
            folder.write(scripts, outputs, options.quiet);
        } else {
            outputs.write(new AsciiText(scripts.get(0).text()));
        }
        boolean isSafe = tellUnsafe(plan, "the change") & tellUnsafe(back, "the way back");
        return outputs.status(isSafe ? Status.FINE : Status.FINDINGS);
    }

    private void requireKnown(Model live, Model wanted, Predicate<Server> chosen) throws UsageFault {
        List<String> unknown = new ArrayList<>();
        for (Server server : wanted.servers()) {
            if (chosen.test(server) && live.server(server.name()).isEmpty()) {
                unknown.add(server.name());
            }
        }
        if (!unknown.isEmpty()) {
            throw new UsageFault(Visible.text(String.join(", ", options.against)) + " says nothing of "
                    + Visible.text(String.join(", ", unknown))
                    + "; read what is there on every server, or choose servers with --server NAME.");
        }
    }

    private void tellLeft(ChangePlan plan) {
        List<String> lines = LeftWords.of(plan.left());
        if (!lines.isEmpty()) {
            StringBuilder text = new StringBuilder("Left as found, because the model doesn't state it:\n");
            lines.forEach(line -> text.append("  ").append(Visible.text(line)).append('\n'));
            outputs.tell(text.toString());
        }
    }

    /** Whether every moment is safe; tells the first on each server that isn't. */
    private boolean tellUnsafe(ChangePlan plan, String which) {
        for (ServerChange change : plan.unsafe()) {
            outputs.tell(Visible.text(LeftWords.unsafe(change, which)) + "\n");
        }
        return plan.unsafe().isEmpty();
    }
}

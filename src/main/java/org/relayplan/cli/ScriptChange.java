package org.relayplan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.diff.FindingsDiff;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.plan.ChangePlan;
import org.relayplan.plan.ServerChange;
import org.relayplan.script.ChangeRemarks;
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
     * @param examined the wanted model
     * @param findings what stands against it and was overridden
     */
    int run(Model live, Examination examined, List<String> findings) throws UsageFault, IOException {
        Model wanted = examined.loaded().model();
        Predicate<Server> chosen = server -> options.servers.isEmpty() || ServerNames.contains(options.servers, server);
        requireKnown(live, wanted, chosen);
        outputs.doing("looking for an order of steps that is safe at every moment");
        ChangePlan plan = ChangePlan.between(live, wanted, options.prune, chosen);
        if (!options.quiet) {
            tellLeft(plan);
        }
        if (plan.parts().isEmpty()) {
            remaining(examined, ChangePlan.end(live, wanted, options.prune, chosen));
            outputs.tell("There is nothing to change: the servers have what the model states.\n");
            return outputs.status(Status.FINE);
        }
        ChangePlan back = rollback.isGiven() ? plan.inverse() : new ChangePlan(List.of(), List.of());
        ScriptForm form = options.plain ? ScriptForm.PLAIN : ScriptForm.RUNBOOK;
        List<String> remaining = remaining(examined, ChangePlan.end(live, wanted, options.prune, chosen));
        ChangeRemarks remarks = new ChangeRemarks(false, findings, remaining);
        List<ScriptFile> scripts = Scripts.write(plan, form, remarks);
        if (!folder.isGiven() && scripts.size() > 1) {
            throw new UsageFault("This takes " + scripts.size() + " scripts, " + ScriptCommand.places(scripts)
                    + ". Give them a folder with --out FOLDER, or choose with --server NAME.");
        }
        // Nobody shall have the script without the way back.
        if (rollback.isGiven()) {
            rollback.write(Scripts.write(back, form, ChangeRemarks.ROLLBACK), outputs, options.quiet);
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

    /** What the rules say of the end and not of the model alone; told, and given for the scripts. */
    private List<String> remaining(Examination examined, Model end) {
        Judgement judgement = examined.judgement();
        CheckResult result = new Checker(judgement.rules())
                .check(
                        new Subject(new Analysis(end), judgement.today()),
                        examined.loaded().places());
        List<String> lines = new ArrayList<>();
        for (Finding finding : FindingsDiff.between(examined.result(), result).introduced()) {
            if (finding.counts() && finding.severity().isAtLeast(Severity.MEDIUM)) {
                lines.add(ScriptCommand.line(finding));
            }
        }
        if (!lines.isEmpty()) {
            StringBuilder text =
                    new StringBuilder("What is left as found raises findings that the model alone doesn't have:\n");
            lines.forEach(line -> text.append("  ").append(Visible.text(line)).append('\n'));
            outputs.tell(text.toString());
        }
        return lines;
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

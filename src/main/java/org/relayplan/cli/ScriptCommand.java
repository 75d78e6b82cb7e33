package org.relayplan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.load.LoadedModel;
import org.relayplan.plan.Plan;
import org.relayplan.report.CheckText;
import org.relayplan.script.ScriptFile;
import org.relayplan.script.ScriptForm;
import org.relayplan.script.Scripts;

/** {@code relayplan script}: the PowerShell that brings the servers to the model. */
final class ScriptCommand implements Command {

    private final ScriptOptions options = new ScriptOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan script [OPTIONS] [MODEL...]

                Checks a model and writes the PowerShell that creates or changes connectors.

                  --against EXPORT|MODEL  change what this says is there, in an order that never
                                          opens a relay or leaves clients out; repeatable
                  --rollback FILE         with --against: the way back; with --out a folder
                  --prune                 with --against: remove connectors, and rights of any
                                          account, that only the servers have
                  --plain                 plain commands that run once; without it a script that
                                          may run twice and reads back
                  --server NAME           for this server only; repeatable
                  --out FOLDER            a file for each place where a script must run
                  --fail-on SEVERITY      write nothing from this finding on: info, low, medium,
                                          high (the default), critical, or never
                  --only, --skip RULE,... check by these rules only, by all but these
                  --now DATE              judge expiry by this day, such as 2026-11-30 (UTC)
                  -q, --quiet; -v, --verbose; --color WHEN; -h, --help; --version

                Exit status: 0 written, 1 a finding or no safe order, 2 usage, 3 invalid input.

                  relayplan script samples/anonymous-relay.json --plain
                  relayplan script model.json --against live.json --rollback back --out change
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended, IOException {
        Look.require(options);
        Judgement judgement = Judgement.of(options, "", console);
        ScriptFolder folder = ScriptFolder.of(options.out, console);
        Rollback rollback = Rollback.of(options, folder, console);
        ModelFiles files = new ModelFiles(console, options);
        LoadedModel loaded = files.model(options.operands, false, rollback.files());
        ServerNames.require(options.servers, loaded.model());
        Examination examination = Examination.of(loaded, judgement);
        Outputs outputs = new Outputs(console);
        if (examination.fails()) {
            outputs.tell(new CheckText(examination.document(files), Look.err(options, console), Look.detail(options)));
            outputs.tell("No script was written, for there are findings at or above " + options.failOn
                    + "; mend the model, or override them with --fail-on never.\n");
            return Status.FINDINGS;
        }
        tellMilder(examination, outputs);
        if (!options.against.isEmpty()) {
            LoadedModel live = new ModelFiles(console, options).model(options.against, false, rollback.files());
            return new ScriptChange(options, folder, rollback, outputs)
                    .run(live.model(), examination, overridden(examination));
        }
        Plan plan = options.servers.isEmpty()
                ? Plan.ofNew(loaded.model())
                : Plan.ofNew(loaded.model(), server -> ServerNames.contains(options.servers, server));
        List<ScriptFile> scripts =
                Scripts.write(plan, options.plain ? ScriptForm.PLAIN : ScriptForm.RUNBOOK, overridden(examination));
        return outputs.status(write(scripts, folder, outputs));
    }

    private void tellMilder(Examination examination, Outputs outputs) {
        int count = 0;
        for (Finding finding : examination.result().findings()) {
            count += finding.counts() ? 1 : 0;
        }
        if (count > 0 && !options.quiet) {
            outputs.tell((count == 1 ? "1 finding doesn't" : count + " findings don't")
                    + " forbid the script; relayplan check tells " + (count == 1 ? "it" : "them") + ".\n");
        }
    }

    private int write(List<ScriptFile> scripts, ScriptFolder folder, Outputs outputs) throws UsageFault, IOException {
        if (scripts.isEmpty()) {
            outputs.tell("There is nothing to create: the model states no connector there"
                    + " but those that setup makes.\n");
        } else if (folder.isGiven()) {
            folder.write(scripts, outputs, options.quiet);
        } else if (scripts.size() == 1) {
            outputs.write(new AsciiText(scripts.get(0).text()));
        } else {
            throw new UsageFault("This takes " + scripts.size() + " scripts, " + places(scripts)
                    + ". Give them a folder with --out FOLDER, or choose with --server NAME.");
        }
        return Status.FINE;
    }

    static String places(List<ScriptFile> scripts) {
        List<String> places = new ArrayList<>();
        for (ScriptFile script : scripts) {
            places.add("for " + script.place());
        }
        return String.join(", ", places);
    }

    /** The findings that would have stopped the script, if they had not been overridden. */
    private static List<String> overridden(Examination examination) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : examination.result().findings()) {
            if (finding.severity().isAtLeast(Severity.HIGH) && finding.counts()) {
                lines.add(line(finding));
            }
        }
        return lines;
    }

    /** A finding on one line. */
    static String line(Finding finding) {
        String servers = finding.servers().isEmpty() ? "" : " on " + String.join(", ", finding.servers());
        return finding.severity().text() + " " + finding.rule() + servers + ": " + finding.message();
    }
}

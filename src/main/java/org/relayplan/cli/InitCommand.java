package org.relayplan.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.report.AnswerText;
import org.relayplan.report.StartingModel;
import org.relayplan.report.StartingServer;
import org.relayplan.source.Visible;

/** {@code relayplan init}: a commented model to start from, by questions or from options. */
final class InitCommand implements Command {

    private static final String USUAL = "model.relayplan.json";

    private final InitOptions options = new InitOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean mayTakeLong() {
        return false;
    }

    @Override
    public String help() {
        return """
                relayplan init [OPTIONS]

                Begins a model, with comments that say how to go on. On a terminal it asks; with
                any of the first six options it doesn't. What is written loads without a fault
                and raises no finding of medium or above; an answer that would isn't taken.

                  --domain DOMAIN,...   the domains that Exchange takes mail for
                  --server NAME=ADDRESS[,ADDRESS...][,VERSION][,FULL-NAME]
                                        a server; a 2019 unless a version is named; repeatable
                  --relay RANGE,...     hosts that may relay without logging on, as a, a-b
                                        or CIDR
                  --owner TEXT          who answers for those hosts, a team or a ticket
                  --own-recipient MAILBOX, --foreign-recipient MAILBOX
                                        for live tests: one of yours, and one outside
                  -o FILE               where to write it, never over a file; without it
                                        model.relayplan.json; - is standard output
                  -q, --quiet           don't tell what was written
                  -v, --verbose, --color WHEN, -h, --help, --version

                Exit status: 0 written, 1 a finding forbids it, 2 wrong usage, 4 broken off.

                  relayplan init
                  relayplan init --domain contoso.com --server EX01=10.1.1.1,2019 -o new.json
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        Operands.atMost(0, options, "init takes options only");
        String name = options.out.isEmpty() ? USUAL : options.out;
        boolean isFile = !name.equals("-");
        if (isFile) {
            requireNew(name, console);
        }
        ModelTrial trial = new ModelTrial(console);
        StartingModel model = options.answer()
                ? stated(trial, console)
                : new StartingQuestions(trial, options, console).ask(isFile ? Visible.text(name) : "it");
        Outputs outputs = new Outputs(console);
        if (isFile) {
            // Somebody may have taken a while to answer.
            requireNew(name, console);
        }
        outputs.write(new Destination("model", isFile ? Optional.of(name) : Optional.empty()), model);
        if (isFile && !options.quiet && outputs.status(Status.FINE) == Status.FINE) {
            String check = name.endsWith(".relayplan.json") ? "" : " " + Visible.text(name);
            outputs.tell("wrote " + Visible.text(name) + "\nnext: relayplan check" + check + ", then relayplan surface"
                    + check + "\n");
        }
        return outputs.status(Status.FINE);
    }

    private static void requireNew(String name, Console console) throws UsageFault {
        Path path = OutputPath.file(name, console.currentFolder());
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageFault(
                    Visible.text(name) + " is there already, and init writes over nothing; name another file with -o.");
        }
    }

    /** The model that the options state. */
    private StartingModel stated(ModelTrial trial, Console console) throws UsageFault, Ended {
        if (options.domains.isEmpty() || options.servers.isEmpty()) {
            throw new UsageFault("init needs " + (options.domains.isEmpty() ? "--domain" : "--server")
                    + " as well, such as --domain contoso.com --server EX01=10.1.1.1,2019.");
        }
        if (options.relays.isEmpty() && !options.owner.isEmpty()) {
            throw new UsageFault("--owner says who answers for the hosts of --relay, and there are none.");
        }
        List<StartingServer> servers = new ArrayList<>();
        for (String text : options.servers) {
            servers.add(ServerText.read(text));
        }
        StartingModel model = new StartingModel(
                options.domains,
                servers,
                options.relays,
                stated(options.owner),
                stated(options.ownRecipient),
                stated(options.foreignRecipient));
        ModelTrial.Verdict verdict = trial.of(model);
        if (!verdict.reasons().isEmpty()) {
            List<String> told = new ArrayList<>();
            verdict.reasons().forEach(reason -> told.add(Version.NAME + ": " + reason));
            told.add(Version.NAME + ": Nothing was written.");
            new Outputs(console).tell(new AnswerText(told, Look.err(options, console)));
            throw new Ended(verdict.isLegal() ? Status.FINDINGS : Status.USAGE);
        }
        return model;
    }

    private static Optional<String> stated(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

package org.relayplan.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relayplan.load.LoadedModel;
import org.relayplan.model.Model;
import org.relayplan.report.Language;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.Tool;
import org.relayplan.report.VerifyDocument;
import org.relayplan.report.VerifyJson;
import org.relayplan.report.VerifyJunit;
import org.relayplan.report.VerifyMarkdown;
import org.relayplan.report.VerifyText;
import org.relayplan.report.Wording;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.Secret;
import org.relayplan.source.Visible;
import org.relayplan.verify.Course;
import org.relayplan.verify.Endpoint;
import org.relayplan.verify.ProbeAddresses;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.VantagePoint;
import org.relayplan.verify.Verdict;
import org.relayplan.verify.Verification;

/** {@code relayplan verify}: what the servers really do, held against the model. */
final class VerifyCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "junit", "markdown");
    private static final int MOST_PARALLEL = 64;

    private final VerifyOptions options = new VerifyOptions();
    private Optional<Secret> account = Optional.empty();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public List<String> formats() {
        return FORMATS;
    }

    @Override
    public String help() {
        return """
                relayplan verify [OPTIONS] [MODEL...]

                Holds what servers do against the model. Each try ends behind its recipient.

                  --vantage NAME     from a vantage of the model, or all; else from here
                  --source ADDRESS   from this address of this machine
                  --endpoint SERVER[/ADDRESS][:PORT][=HOST:PORT]
                                     this server only, dialled at HOST:PORT; repeatable
                  --patterns WHICH   basic (the default), or full: odd spellings as well
                  --simulate         practise against servers that the model itself plays
                  --send             send messages to the model's own recipient as well
                  --to-domain DOMAIN its exchangers; --dns HOST[:PORT] asks that server
                  --parallel N       sessions at once from a vantage at an endpoint
                  -f, --format FORMAT
                                     text (the default), json, junit, markdown;
                                     FORMAT=FILE writes a file; repeatable
                  --logon            with RELAYPLAN_USER and RELAYPLAN_PASSWORD, or as asked
                  -q, --quiet; -v, --verbose (transcripts); --color WHEN; -h, --help, --version

                Exit status: 0 confirmed, 1 contradicted, 2 usage, 3 input, 4 inconclusive.

                  relayplan verify relayplan/ --vantage all
                  relayplan verify model.json --endpoint EX01:25=127.0.0.1:2525 -f junit=v.xml
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        // Options that are wrong are told before anything is read.
        course();
        if (options.logon) {
            account = Optional.of(LogonSecret.of(console, new Wording(Language.ENGLISH)));
        }
        ModelFiles files = new ModelFiles(console, options);
        LoadedModel loaded = files.model(options.operands, true, Destinations.files(destinations));
        Model model = loaded.model();
        ProbeAddresses probe = ProbeAddresses.of(model.organization().probes())
                .orElseThrow(
                        () -> new UsageFault(
                                "verify needs organization.probes in the model: ownRecipient, a mailbox"
                                        + " of yours, and foreignRecipient, one outside that you may write to; neither is invented."));
        Outputs outputs = new Outputs(console);
        Endpoints dialled = new Endpoints(model);
        List<Endpoint> endpoints =
                options.toDomain.isEmpty() ? dialled.of(options.endpoints) : exchangers(model, outputs);
        for (String server : dialled.unknown()) {
            outputs.tell(Visible.text(server) + " isn't looked at: the model gives it no address; say --endpoint "
                    + Visible.text(server) + ":25=HOST:25.\n");
        }
        Terminal.Interruption broken = console.terminal().onBreak(Thread.currentThread()::interrupt);
        try {
            VerifyDocument document = options.simulate
                    ? practise(loaded, probe, endpoints, console)
                    : connect(loaded, probe, endpoints, console);
            for (Destination destination : destinations) {
                outputs.write(destination, rendered(document, destination, console));
            }
            return outputs.status(
                    status(document, options.simulate || dialled.unknown().isEmpty()));
        } finally {
            broken.allSaid();
        }
    }

    private VerifyDocument connect(LoadedModel loaded, ProbeAddresses probe, List<Endpoint> endpoints, Console console)
            throws UsageFault {
        try (Vantages vantages = new Vantages(loaded.model(), console.environment())) {
            return look(loaded, probe, vantages.of(options.vantages, options.source), endpoints, console);
        }
    }

    /** Against servers that the model itself plays, on this machine. */
    private VerifyDocument practise(LoadedModel loaded, ProbeAddresses probe, List<Endpoint> endpoints, Console console)
            throws UsageFault, Ended {
        try (Practice practice = Practice.begin(loaded.model(), console.clock(), account)) {
            List<VantagePoint> vantages = practice.vantages(options.vantages, options.source);
            return look(loaded, probe, vantages, practice.endpoints(endpoints), console);
        } catch (IOException e) {
            new Outputs(console).tell(Version.NAME + ": " + Visible.text(String.valueOf(e.getMessage())) + ".\n");
            throw new Ended(Status.FAILED);
        }
    }

    private VerifyDocument look(
            LoadedModel loaded,
            ProbeAddresses probe,
            List<VantagePoint> vantages,
            List<Endpoint> endpoints,
            Console console)
            throws UsageFault {
        Verification verification = new Verification(loaded.model(), probe, course(), console.clock());
        Instant begun = console.clock().instant();
        console.terminal().doing("connecting");
        List<ProbeResult> results = verification.run(
                vantages, endpoints, (count, all) -> console.terminal().doing("probes done", count, all));
        Instant ended = console.clock().instant();
        Tool tool = new Tool(Version.NAME, Version.NUMBER);
        return new VerifyDocument(
                tool, loaded.files(), begun, ended, options.simulate, Thread.interrupted(), options.logon, results);
    }

    private List<Endpoint> exchangers(Model model, Outputs outputs) throws UsageFault {
        if (!options.endpoints.isEmpty()) {
            throw new UsageFault("--to-domain finds the endpoints itself; leave out --endpoint.");
        }
        ToDomain found = ToDomain.find(options.toDomain, DnsOption.of(options.dns), model);
        for (String stranger : found.strangers()) {
            outputs.tell(Visible.text(stranger)
                    + " takes mail for the domain too; it is no server of the model and isn't" + " dialled.\n");
        }
        if (found.endpoints().isEmpty()) {
            throw new UsageFault("No exchanger of " + Visible.text(options.toDomain) + " is a server of the model.");
        }
        return found.endpoints();
    }

    /** What wasn't looked at isn't proved. */
    private static int status(VerifyDocument document, boolean allDialled) {
        if (document.count(Verdict.CONTRADICTED) > 0) {
            return Status.FINDINGS;
        }
        boolean proved = !document.isPartial()
                && document.count(Verdict.INCONCLUSIVE) == 0
                && !document.results().isEmpty()
                && allDialled;
        return proved ? Status.FINE : Status.FAILED;
    }

    private Course course() throws UsageFault {
        boolean isFull = options.patterns.equals("full");
        if (!isFull && !options.patterns.equals("basic")) {
            throw new UsageFault("--patterns takes basic or full, not " + Visible.text(options.patterns) + ".");
        }
        return new Course(Limits.USUAL, isFull, options.send, parallel(), account, Duration.ofSeconds(2));
    }

    private int parallel() throws UsageFault {
        if (options.parallel.isEmpty()) {
            return 0;
        }
        try {
            int parallel = Integer.parseInt(options.parallel);
            if (parallel > 0 && parallel <= MOST_PARALLEL) {
                return parallel;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is legal.
        }
        throw new UsageFault("--parallel takes a number from 1 to " + MOST_PARALLEL + ", not "
                + Visible.text(options.parallel) + ".");
    }

    private Rendered rendered(VerifyDocument document, Destination destination, Console console) {
        Style style = destination.file().isPresent() ? Style.PLAIN : Look.out(options, console);
        return switch (destination.format()) {
            case "text" -> new VerifyText(document, style, Look.detail(options));
            case "json" -> new VerifyJson(document);
            case "junit" -> new VerifyJunit(document);
            case "markdown" -> new VerifyMarkdown(document);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

package org.relayplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Baseline;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.BaselineJson;
import org.relayplan.report.CheckDocument;
import org.relayplan.report.CheckGithub;
import org.relayplan.report.CheckJson;
import org.relayplan.report.CheckJunit;
import org.relayplan.report.CheckMarkdown;
import org.relayplan.report.CheckSarif;
import org.relayplan.report.CheckText;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.source.Visible;

/** {@code relayplan check}: the findings of every rule. */
final class CheckCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "sarif", "junit", "github", "markdown");

    private final CheckOptions options = new CheckOptions();

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
                relayplan check [OPTIONS] [MODEL...]

                Says what is wrong with the connectors, where it stands, and for which clients.

                  -f, --format FORMAT     text (the default), json, sarif, junit, github or
                                          markdown; FORMAT=FILE writes a file; repeatable
                  --fail-on SEVERITY      exit with 1 from this on: info, low, medium (the
                                          default), high, critical, or never
                  --only RULE,...         run these rules only
                  --skip RULE,...         run all but these
                  --profile stig          judge by DISA's STIGs for Exchange, too
                  --baseline FILE         findings it holds are known and don't count
                  --write-baseline FILE   keep today's findings as a baseline
                  --now DATE              judge expiry by this day, such as 2026-11-30 (UTC)
                  -q, --quiet             findings without their lines; nothing without any
                  -v, --verbose           every client address and place; the files read
                  --color WHEN            auto, always or never
                  -h, --help, --version

                Exit status: 0 fine, 1 findings, 2 wrong usage, 3 invalid input.

                  relayplan check samples/anonymous-relay.json
                  relayplan check relayplan/ -f text -f sarif=check.sarif --fail-on high
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        Judgement judgement = Judgement.of(options, options.profile, console);
        Optional<Destination> renewal = renewal(destinations, console);
        ModelFiles files = new ModelFiles(console, options);
        Baseline baseline = options.baseline.isEmpty() ? Baseline.NONE : files.baseline(options.baseline);
        boolean isText = Destinations.only("text", destinations);
        List<Destination> written = new ArrayList<>(destinations);
        if (renewal.isPresent()) {
            written.add(renewal.get());
        }
        LoadedModel loaded = files.model(options.operands, !isText || renewal.isPresent(), Destinations.files(written));
        Examination examination = Examination.of(loaded, judgement);
        if (!options.baseline.isEmpty()) {
            examination = examination.against(baseline);
        }
        CheckDocument document = examination.document(files);
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, destination, console));
        }
        if (renewal.isPresent()) {
            Baseline renewed = baseline.renewed(examination.result(), judgement.notRun());
            outputs.write(renewal.get(), new BaselineJson(Examination.tool(), loaded.files(), renewed));
            if (!options.quiet && outputs.status(Status.FINE) == Status.FINE) {
                int count = renewed.entries().size();
                outputs.tell(Visible.text(options.writeBaseline) + " holds " + count
                        + (count == 1 ? " finding" : " findings") + " now; name it with --baseline from here on.\n");
            }
        }
        return outputs.status(examination.fails() ? Status.FINDINGS : Status.FINE);
    }

    /** Where a new baseline goes: a file that nothing else is written to. */
    private Optional<Destination> renewal(List<Destination> destinations, Console console) throws UsageFault {
        if (options.writeBaseline.isEmpty()) {
            return Optional.empty();
        }
        if (options.writeBaseline.equals("-")) {
            throw new UsageFault("--write-baseline takes the name of a file, not -.");
        }
        Path path = OutputPath.file(options.writeBaseline, console.currentFolder());
        for (String file : Destinations.files(destinations)) {
            if (OutputPath.file(file, console.currentFolder()).equals(path)) {
                throw new UsageFault("A format and --write-baseline can't go to one file, "
                        + Visible.text(options.writeBaseline) + ".");
            }
        }
        return Optional.of(new Destination("baseline", Optional.of(options.writeBaseline)));
    }

    private Rendered rendered(CheckDocument document, Destination destination, Console console) {
        boolean isFile = destination.file().isPresent();
        return switch (destination.format()) {
            case "text" ->
                new CheckText(document, isFile ? Style.PLAIN : Look.out(options, console), Look.detail(options));
            case "json" -> new CheckJson(document);
            case "sarif" ->
                new CheckSarif(
                        document, console.currentFolder().toAbsolutePath().toString());
            case "junit" -> new CheckJunit(document);
            case "github" ->
                new CheckGithub(
                        document, console.currentFolder().toAbsolutePath().toString());
            case "markdown" -> new CheckMarkdown(document);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

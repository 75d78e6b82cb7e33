package org.relayplan.cli;

import java.util.List;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.CheckDocument;
import org.relayplan.report.CheckJson;
import org.relayplan.report.CheckText;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;

/** {@code relayplan check}: the findings of every rule. */
final class CheckCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");

    private final CheckOptions options = new CheckOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan check [OPTIONS] [MODEL...]

                Says what is wrong with the connectors, where it stands, and for which clients.

                  -f, --format FORMAT     text (the default) or json; FORMAT=FILE writes a file;
                                          repeatable with different files
                  --fail-on SEVERITY      exit with 1 from this on: info, low, medium (the
                                          default), high, critical, or never
                  --only RULE,...         run these rules only
                  --skip RULE,...         run all but these
                  --now DATE              judge expiry by this day, such as 2026-11-30 (UTC)
                  -q, --quiet             findings without their lines; nothing without any
                  -v, --verbose           every client address, and which files were read
                  --color WHEN            auto, always or never
                  -h, --help, --version

                Exit status: 0 fine, 1 findings, 2 wrong usage, 3 invalid input.

                  relayplan check samples/anonymous-relay.json
                  relayplan check relayplan/ -f text -f json=check.json --fail-on high
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        Judgement judgement = Judgement.of(options, console);
        ModelFiles files = new ModelFiles(console, options);
        boolean isText = Destinations.only("text", destinations);
        LoadedModel loaded = files.model(options.operands, !isText, Destinations.files(destinations));
        Examination examination = Examination.of(loaded, judgement);
        CheckDocument document = examination.document(files);
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, destination, console));
        }
        return outputs.status(examination.fails() ? Status.FINDINGS : Status.FINE);
    }

    private Rendered rendered(CheckDocument document, Destination destination, Console console) {
        boolean isFile = destination.file().isPresent();
        return switch (destination.format()) {
            case "text" ->
                new CheckText(document, isFile ? Style.PLAIN : Look.out(options, console), Look.detail(options));
            case "json" -> new CheckJson(document);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Surface;
import org.relayplan.load.AddressList;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.SurfaceCsv;
import org.relayplan.report.SurfaceDocument;
import org.relayplan.report.SurfaceJson;
import org.relayplan.report.SurfaceMarkdown;
import org.relayplan.report.SurfaceText;
import org.relayplan.report.Tool;
import org.relayplan.source.SourceFile;

/** {@code relayplan surface}: every client that may relay, submit or spoof, at every server and port. */
final class SurfaceCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "markdown", "csv");

    private final SurfaceOptions options = new SurfaceOptions();

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
                relayplan surface [OPTIONS] [MODEL...]

                Says which clients may relay, submit, spoof an own domain or skip antispam
                without logging on, at every server and port, and through which connector.

                  --sources FILE     answer for the addresses of this list only, in its order:
                                     one a line, also CIDR, a-b, or the first column of CSV;
                                     # begins a comment; - is standard input
                  -f, --format FORMAT
                                     text (the default), markdown, or with every segment of
                                     the address space json or csv; FORMAT=FILE writes a
                                     file; repeatable with different files
                  -q, --quiet        only who may relay
                  -v, --verbose      every range, even on a terminal, and the files read
                  --color WHEN       auto, always or never
                  -h, --help, --version

                Exit status: 0 whatever the answer is, 2 wrong usage, 3 invalid input.

                  relayplan surface samples/anonymous-relay.json
                  relayplan surface relayplan/ --sources hosts.txt -f csv=answers.csv
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        if (options.sources.equals("-") && options.operands.contains("-")) {
            throw new UsageFault("Standard input can't be the model and the list of sources; name a file for one.");
        }
        ModelFiles files = new ModelFiles(console, options);
        boolean fingerprints = !Destinations.only("text", destinations);
        boolean isList = !options.sources.isEmpty();
        AddressList list = isList ? files.addresses(options.sources, fingerprints) : AddressList.NONE;
        LoadedModel loaded = files.model(options.operands, fingerprints, Destinations.files(destinations));
        List<SourceFile> inputs = new ArrayList<>(loaded.files());
        if (isList) {
            inputs.add(new SourceFile(options.sources, list.sha256()));
        }
        files.doing("finding out what every client may do");
        SurfaceDocument document = new SurfaceDocument(
                new Tool(Version.NAME, Version.NUMBER),
                inputs,
                Surface.of(new Analysis(loaded.model())),
                isList ? Optional.of(list.addresses()) : Optional.empty());
        Outputs written = new Outputs(console);
        for (Destination destination : destinations) {
            written.write(destination, rendered(document, destination, console));
        }
        return written.status(Status.FINE);
    }

    private Rendered rendered(SurfaceDocument document, Destination destination, Console console) {
        boolean isFile = destination.file().isPresent();
        return switch (destination.format()) {
            case "text" ->
                new SurfaceText(document, isFile ? Style.PLAIN : Look.out(options, console), Look.detail(options));
            case "json" -> new SurfaceJson(document);
            case "markdown" -> new SurfaceMarkdown(document);
            case "csv" -> new SurfaceCsv(document);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

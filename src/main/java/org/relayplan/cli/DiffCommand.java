package org.relayplan.cli;

import java.util.List;
import org.relayplan.report.CheckSarif;
import org.relayplan.report.DiffDocument;
import org.relayplan.report.DiffJson;
import org.relayplan.report.DiffMarkdown;
import org.relayplan.report.DiffText;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;

/** {@code relayplan diff}: who gains or loses what from one model to another. */
final class DiffCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "markdown", "sarif");

    private final DiffOptions options = new DiffOptions();

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
                relayplan diff [OPTIONS] OLD NEW | --git REV [REV] -- PATH...

                Says which sources gain a right, which lose one, and who is answered by another
                connector; then settings and findings that differ. Nothing gained and nothing
                lost is proved for every address.

                  --git REV          compare that revision with the files as they are; two
                                     revisions with each other
                  --intent FILE      what the change is meant to do, as expectations; whatever
                                     else is gained counts
                  -f, --format FORMAT
                                     text (the default), json, markdown, or of introduced
                                     findings sarif; FORMAT=FILE writes a file; repeatable
                  --fail-on SEVERITY; --only, --skip RULE,...; --profile stig; --now DATE
                                     as check has them, for findings that are introduced
                  -q, --quiet; -v, --verbose; --color WHEN; -h, --help; --version

                Exit status: 0 fine, 1 gained or introduced, 2 usage, 3 input, 4 undecided.

                  relayplan diff old.json new.json --intent change.json
                  relayplan diff -f markdown=comment.md --git main -- relayplan
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        Judgement judgement = Judgement.of(options, options.profile, console);
        ModelPair pair = ModelPair.read(options, destinations, console);
        Difference difference = Difference.of(pair, judgement);
        DiffDocument document = difference.document();
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, destination, console));
        }
        return outputs.status(difference.status());
    }

    /** The second revision; empty where the new model is files as they are. */
    private String newRevision() {
        return options.git.isEmpty() || options.operandsBeforeEnd < 1 ? "" : options.operands.get(0);
    }

    private Rendered rendered(DiffDocument document, Destination destination, Console console) {
        boolean isFile = destination.file().isPresent();
        return switch (destination.format()) {
            case "text" ->
                new DiffText(document, isFile ? Style.PLAIN : Look.out(options, console), Look.detail(options));
            case "json" -> new DiffJson(document);
            case "markdown" -> new DiffMarkdown(document);
            case "sarif" ->
                new CheckSarif(
                        document.introduced(),
                        console.currentFolder().toAbsolutePath().toString(),
                        newRevision());
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

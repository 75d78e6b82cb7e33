package org.relayplan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.analysis.Explanation;
import org.relayplan.load.BatchLines;
import org.relayplan.load.Input;
import org.relayplan.load.LoadedModel;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.report.ExplainJson;
import org.relayplan.report.ExplainLines;
import org.relayplan.report.ExplainText;
import org.relayplan.report.ExplainedConnection;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.Surroundings;
import org.relayplan.report.Tool;
import org.relayplan.source.Visible;

/** {@code relayplan explain}: who answers a connection, why, and what the client may do and will see. */
final class ExplainCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "jsonl");

    private final ExplainOptions options = new ExplainOptions();

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
                relayplan explain [OPTIONS] [MODEL...]

                Says which connector answers a client, why no other does, what the client may
                do and by which rights, and what the server replies at each step.

                  --from ADDRESS     the client, as the server sees it
                  --to SERVER[/ADDRESS][:PORT]
                                     where it connects to; without an address whichever of
                                     the server's may be meant; port 25 if none is named
                  --batch FILE       many questions, one line each (- is standard input):
                                     {"from":"192.168.5.10","server":"EX01","local":"*:25"}
                                     A wrong line is answered, in its place, by its fault
                  -f, --format FORMAT
                                     text (the default), json, or jsonl: one line an answer;
                                     FORMAT=FILE writes a file; repeatable
                  -q, --quiet        one line        -v, --verbose   what to do about refusals
                  --color WHEN       auto, always or never          -h, --help, --version

                Exit status: 0 whatever the answer is, 2 wrong usage, 3 invalid input.

                  relayplan explain samples/anonymous-relay.json --from 192.168.5.10 --to EX01
                  relayplan explain relayplan/ --batch hosts.jsonl -f jsonl=answers.jsonl
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        require(destinations);
        ModelFiles files = new ModelFiles(console, options);
        if (!options.batch.isEmpty()) {
            return batch(files, destinations, console);
        }
        Address client = client();
        boolean isJson = false;
        for (Destination destination : destinations) {
            isJson |= destination.format().equals("json");
        }
        LoadedModel loaded = files.model(options.operands, isJson, Destinations.files(destinations));
        Toward to = Toward.read("--to", options.to, loaded.model());
        Analysis analysis = new Analysis(loaded.model());
        Explainer explainer = new Explainer(analysis);
        ExplainedConnection explained =
                new ExplainedConnection(client, to.local(), explainer.explain(to.server(), to.local(), client));
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(explained, loaded, analysis, destination, console));
        }
        return outputs.status(Status.FINE);
    }

    private void require(List<Destination> destinations) throws UsageFault {
        if (!options.batch.isEmpty()) {
            if (!options.from.isEmpty() || !options.to.isEmpty()) {
                throw new UsageFault("--batch has questions of its own; leave out --from and --to.");
            }
            if (destinations.size() > 1) {
                throw new UsageFault("--batch is answered in one format only.");
            }
            if (options.batch.equals("-") && options.operands.contains("-")) {
                throw new UsageFault("Standard input can't be both the model and the questions.");
            }
        } else if (options.from.isEmpty() || options.to.isEmpty()) {
            throw new UsageFault("explain needs --from ADDRESS and --to SERVER, or --batch FILE.");
        }
    }

    private Address client() throws UsageFault {
        try {
            return AddressText.address(options.from);
        } catch (InvalidText e) {
            throw new UsageFault("--from " + Visible.text(options.from) + ": " + Visible.text(e.getMessage()) + ".");
        }
    }

    private Rendered rendered(
            ExplainedConnection explained,
            LoadedModel loaded,
            Analysis analysis,
            Destination destination,
            Console console) {
        Model model = loaded.model();
        Style style = destination.file().isPresent() ? Style.PLAIN : Look.out(options, console);
        return switch (destination.format()) {
            case "text" ->
                new ExplainText(
                        explained,
                        model.organization(),
                        surroundings(explained, analysis),
                        style,
                        Look.detail(options));
            case "json" ->
                new ExplainJson(
                        explained, model.organization(), new Tool(Version.NAME, Version.NUMBER), loaded.files());
            case "jsonl" -> out -> new ExplainLines(out, model.organization()).write(explained);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }

    private static List<Surroundings> surroundings(ExplainedConnection explained, Analysis analysis) {
        Explanation explanation = explained.explanation();
        List<Explanation> places = explanation.places().isEmpty() ? List.of(explanation) : explanation.places();
        List<Surroundings> surroundings = new ArrayList<>();
        for (Explanation place : places) {
            if (place.address().isPresent()
                    && place.address().get().family() == explained.from().family()) {
                Binding local = new Binding(place.address().get(), place.port());
                surroundings.add(new Surroundings(local, analysis.segments(Optional.of(explanation.server()), local)));
            }
        }
        return surroundings;
    }

    private int batch(ModelFiles files, List<Destination> destinations, Console console) throws UsageFault, Ended {
        Input questions = files.other(options.batch);
        LoadedModel loaded = files.model(options.operands, false, Destinations.files(destinations));
        List<String> names = new ArrayList<>();
        for (Server server : loaded.model().servers()) {
            names.add(server.name());
        }
        try (BatchLines lines = new BatchLines(questions, names)) {
            Destination destination = destinations.get(0);
            ExplainBatch batch = new ExplainBatch(
                    lines, loaded.model(), !destination.format().equals("text"));
            Outputs outputs = new Outputs(console);
            outputs.write(destination, batch);
            if (!batch.faults().isEmpty()) {
                files.tell(batch.faults(), "every other question is answered");
                return outputs.status(Status.INVALID);
            }
            return outputs.status(Status.FINE);
        } catch (IOException e) {
            throw new UsageFault(
                    "--batch " + Visible.text(options.batch) + " can't be read: " + WriteFault.reason(e) + ".");
        }
    }
}

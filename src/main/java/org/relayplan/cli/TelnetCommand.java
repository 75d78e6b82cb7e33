package org.relayplan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.load.LoadedModel;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.report.ExplainedConnection;
import org.relayplan.report.Language;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.TelnetDocument;
import org.relayplan.report.TelnetJson;
import org.relayplan.report.TelnetText;
import org.relayplan.report.Tool;
import org.relayplan.report.Wording;
import org.relayplan.session.TypedSession;
import org.relayplan.source.Visible;

/** {@code relayplan telnet}: the session to type by hand, and what a session says that was typed elsewhere. */
final class TelnetCommand implements Command {

    static final List<String> FORMATS = List.of("text", "json");

    private final TelnetOptions options = new TelnetOptions();

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
        boolean isJapanese = options.language.equals(Language.JAPANESE.code());
        return new Wording(isJapanese ? Language.JAPANESE : Language.ENGLISH).text("help");
    }

    @Override
    public int run(Console console) throws UsageFault, Ended, IOException {
        Look.require(options);
        Wording words = new Wording(language());
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        require(words);
        ModelFiles files = new ModelFiles(console, options);
        if (!options.judge.isEmpty()) {
            return new TranscriptRun(options, words, files, console).run(destinations);
        }
        Address client = client(options.from, words);
        LoadedModel loaded = files.model(options.operands, true, Destinations.files(destinations));
        Toward to = Toward.read("--to", options.to, loaded.model());
        ScriptFolder folder = ScriptFolder.of(options.out, console);
        Explainer explainer = new Explainer(new Analysis(loaded.model()));
        ExplainedConnection device =
                new ExplainedConnection(client, to.local(), explainer.explain(to.server(), to.local(), client));
        Optional<StandIn> standIn = options.standIn.isEmpty()
                ? Optional.empty()
                : Optional.of(StandIn.of(options.standIn, device, to, loaded.model(), words));
        ExplainedConnection explained = standIn.map(StandIn::explained).orElse(device);
        Optional<List<String>> logon =
                options.logon ? Optional.of(LogonSecret.ask(console, destinations, words)) : Optional.empty();
        TelnetDocument document = new TelnetDocument(
                explained,
                loaded.model().organization(),
                TypedSession.possible(
                        explained.explanation(), loaded.model().organization(), explained.from(), options.logon),
                logon,
                standIn.map(given -> client));
        Outputs outputs = new Outputs(console);
        if (folder.isGiven()) {
            standIn.orElseThrow().write(folder, outputs, options.quiet);
        }
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, words, loaded, destination, console));
        }
        return outputs.status(Status.FINE);
    }

    private Language language() throws UsageFault {
        for (Language language : Language.values()) {
            if (language.code().equals(options.language)) {
                return language;
            }
        }
        throw new UsageFault(new Wording(Language.ENGLISH).text("usage.language", Visible.text(options.language)));
    }

    private void require(Wording words) throws UsageFault {
        boolean both = !options.from.isEmpty() && !options.to.isEmpty();
        boolean neither = options.from.isEmpty() && options.to.isEmpty();
        if (options.judge.isEmpty() && !both) {
            throw new UsageFault(words.text("usage.session"));
        }
        if (!options.judge.isEmpty() && !both && !neither) {
            throw new UsageFault(words.text("usage.both"));
        }
        if (!options.standIn.isEmpty() && !options.judge.isEmpty()
                || options.standIn.isEmpty() && !options.out.isEmpty()) {
            throw new UsageFault(words.text("usage.out"));
        }
        if (!options.judge.isEmpty() && options.logon) {
            throw new UsageFault(words.text("usage.judge-logon"));
        }
        if (options.judge.equals("-") && options.operands.contains("-")) {
            throw new UsageFault(words.text("usage.standard-input"));
        }
    }

    /** The client that {@code --from} names. */
    static Address client(String from, Wording words) throws UsageFault {
        try {
            return AddressText.address(from);
        } catch (InvalidText e) {
            throw new UsageFault(words.text("usage.from", Visible.text(from), Visible.text(e.getMessage())));
        }
    }

    private Rendered rendered(
            TelnetDocument document, Wording words, LoadedModel loaded, Destination destination, Console console) {
        Style style = destination.file().isPresent() ? Style.PLAIN : Look.out(options, console);
        return switch (destination.format()) {
            case "text" -> new TelnetText(document, words, style, Look.detail(options));
            case "json" -> new TelnetJson(document, words, new Tool(Version.NAME, Version.NUMBER), loaded.files());
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

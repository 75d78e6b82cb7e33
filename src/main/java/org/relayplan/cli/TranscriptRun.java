package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.load.Input;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.LooseText;
import org.relayplan.model.Address;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Server;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.Tool;
import org.relayplan.report.TranscriptDocument;
import org.relayplan.report.TranscriptJson;
import org.relayplan.report.TranscriptText;
import org.relayplan.report.Wording;
import org.relayplan.session.HeardSession;
import org.relayplan.session.HeardTranscript;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.SourceFile;
import org.relayplan.source.Visible;
import org.relayplan.verify.JudgedSession;
import org.relayplan.verify.TranscriptJudge;
import org.relayplan.verify.Verdict;

/** One run of {@code telnet --judge}: reads a transcript, asks the model if there is one, and tells what it says. */
final class TranscriptRun {

    private final TelnetOptions options;
    private final Wording words;
    private final ModelFiles files;
    private final Console console;

    TranscriptRun(TelnetOptions options, Wording words, ModelFiles files, Console console) {
        this.options = options;
        this.words = words;
        this.files = files;
        this.console = console;
    }

    int run(List<Destination> destinations) throws UsageFault, Ended {
        Input input = files.other(options.judge);
        LooseText text = text(input);
        HeardTranscript heard = HeardTranscript.read(text.lines());
        if (heard.sessions().isEmpty()) {
            new Outputs(console)
                    .tell(Version.NAME + ": " + words.text("fault.no-session", Visible.text(options.judge)) + "\n");
            throw new Ended(Status.INVALID);
        }
        List<SourceFile> inputs = new ArrayList<>(List.of(text.file()));
        boolean asks = !options.from.isEmpty() || !options.operands.isEmpty();
        List<JudgedSession> sessions = asks
                ? judged(heard.sessions(), destinations, inputs)
                : heard.sessions().stream().map(JudgedSession::unjudged).toList();
        TranscriptDocument document = new TranscriptDocument(
                text.file(),
                heard.kind(),
                sessions,
                text.isCut() || heard.isCut(),
                heard.sessions().size() - sessions.size());
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, inputs, destination));
        }
        return outputs.status(status(document, asks));
    }

    private LooseText text(Input input) throws Ended {
        try {
            return LooseText.read(input);
        } catch (FaultyInput e) {
            throw files.ended(e);
        }
    }

    private List<JudgedSession> judged(
            List<HeardSession> heard, List<Destination> destinations, List<SourceFile> inputs)
            throws UsageFault, Ended {
        boolean isLog = heard.get(0).log().isPresent();
        if (!isLog && options.from.isEmpty()) {
            throw new UsageFault(words.text("usage.session"));
        }
        Optional<Address> client =
                options.from.isEmpty() ? Optional.empty() : Optional.of(TelnetCommand.client(options.from, words));
        LoadedModel loaded = files.model(options.operands, true, Destinations.files(destinations));
        inputs.addAll(loaded.files());
        TranscriptJudge judge = new TranscriptJudge(loaded.model(), new Explainer(new Analysis(loaded.model())));
        Optional<Toward> to =
                client.isEmpty() ? Optional.empty() : Optional.of(Toward.read("--to", options.to, loaded.model()));
        List<JudgedSession> judged = new ArrayList<>();
        for (HeardSession session : heard) {
            if (client.isEmpty()) {
                judged.add(judge.judgeLogged(session));
                continue;
            }
            Server server = to.orElseThrow().server();
            LocalEnd local = to.get().local();
            if (judge.isAbout(session, client.get(), server, local)) {
                judged.add(judge.judge(session, client.get(), server, local));
            }
        }
        return judged;
    }

    /** A contradiction weighs most; what was not read is not proved; what nobody asked a model about is fine. */
    private static int status(TranscriptDocument document, boolean asks) {
        if (document.count(Verdict.CONTRADICTED) > 0) {
            return Status.FINDINGS;
        }
        boolean isCut = asks && document.isCut();
        boolean open = isCut
                || document.count(Verdict.INCONCLUSIVE) > 0
                || document.sessions().isEmpty();
        return open ? Status.FAILED : Status.FINE;
    }

    private Rendered rendered(TranscriptDocument document, List<SourceFile> inputs, Destination destination) {
        Style style = destination.file().isPresent() ? Style.PLAIN : Look.out(options, console);
        return switch (destination.format()) {
            case "text" -> new TranscriptText(document, words, style, Look.detail(options));
            case "json" -> new TranscriptJson(document, words, new Tool(Version.NAME, Version.NUMBER), inputs);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

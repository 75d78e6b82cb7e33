package org.relayplan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Surface;
import org.relayplan.check.Baseline;
import org.relayplan.check.Subject;
import org.relayplan.load.LoadedIntent;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.Skipped;
import org.relayplan.report.DiffDocument;
import org.relayplan.report.PassedOver;
import org.relayplan.report.Rendered;
import org.relayplan.report.ReportCsv;
import org.relayplan.report.ReportDocument;
import org.relayplan.report.ReportHtml;
import org.relayplan.report.ReportMarkdown;
import org.relayplan.report.ReportedConnector;
import org.relayplan.report.ReportedExpectation;
import org.relayplan.source.Visible;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.Verdict;

/** {@code relayplan report}: everything an auditor files about a model, in one document. */
final class ReportCommand implements Command {

    private static final List<String> FORMATS = List.of("html", "markdown", "csv");

    private final ReportOptions options = new ReportOptions();

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
                relayplan report [OPTIONS] [MODEL...]

                Writes the auditor's document: who may relay, as a picture and a table; what is
                wrong; what was accepted; what must hold; every connector with its rights; what
                was examined, and what not.

                  --evidence FILE         what verify -f json saw; made for another model, it is
                                          told as such, and never as proof; repeatable
                  --since OLD             what changed since that model, a file or a folder
                  -f, --format FORMAT     html (the default: a page without scripts that loads
                                          nothing), markdown or csv; FORMAT=FILE; repeatable
                  --fail-on SEVERITY; --only, --skip RULE,...; --profile stig;
                  --baseline FILE; --now DATE
                                          as check has them
                  -q, --quiet; -v, --verbose; --color WHEN; -h, --help; --version

                Exit status: 0 fine, 1 findings or contradicted probes, 2 usage, 3 input, 4
                evidence that leaves something open. What was gained since OLD is left to diff.

                  relayplan report relayplan/ -f html=report.html
                  relayplan report new.json --since old.json --now 2026-11-30
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        requireOneStandardInput();
        Judgement judgement = Judgement.of(options, options.profile, console);
        ModelFiles files = new ModelFiles(console, options);
        Baseline baseline = options.baseline.isEmpty() ? Baseline.NONE : files.baseline(options.baseline);
        List<Evidence> evidence = evidence(files);
        Optional<Difference> difference = Optional.empty();
        Examination examination;
        if (options.since.isEmpty()) {
            LoadedModel loaded = files.model(options.operands, true, Destinations.files(destinations));
            examination = Examination.of(loaded, judgement);
        } else {
            difference = Optional.of(Difference.of(since(files, destinations), judgement));
            examination = difference.get().after();
        }
        if (!options.baseline.isEmpty()) {
            examination = examination.against(baseline);
        }
        ReportDocument document = document(examination, evidence, difference.map(Difference::document), files);
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(document, destination));
        }
        return outputs.status(status(examination, evidence));
    }

    /** Findings or evidence against this model count; then evidence that leaves something open. */
    private static int status(Examination examination, List<Evidence> evidence) {
        boolean isOpen = false;
        boolean isAgainst = false;
        for (Evidence each : evidence) {
            isAgainst |= each.contradicts(examination.loaded().files());
            isOpen |= each.worth(examination.loaded().files()) == EvidenceWorth.FOREIGN
                    || each.isPartial()
                    || each.count(Verdict.INCONCLUSIVE) > 0;
        }
        if (examination.fails() || isAgainst) {
            return Status.FINDINGS;
        }
        return isOpen ? Status.FAILED : Status.FINE;
    }

    /**
     * What was seen, in the order of the options; the same run twice, however written, would count its probes twice.
     */
    private List<Evidence> evidence(ModelFiles files) throws UsageFault {
        Map<List<Object>, String> names = new HashMap<>();
        List<Evidence> all = new ArrayList<>();
        for (String name : options.evidence) {
            Optional<Evidence> evidence = files.evidence(name);
            if (evidence.isPresent()) {
                Evidence run = evidence.get();
                String other = names.put(List.of(run.startedAt(), run.endedAt(), run.inputs(), run.probes()), name);
                if (other != null) {
                    throw new UsageFault(Visible.text(name) + " is the same evidence as " + Visible.text(other)
                            + "; name it once, lest its probes count twice.");
                }
                all.add(run);
            }
        }
        return all;
    }

    private void requireOneStandardInput() throws UsageFault {
        List<String> read = new ArrayList<>(options.operands);
        read.addAll(options.evidence);
        read.addAll(List.of(options.since, options.baseline));
        if (read.indexOf("-") != read.lastIndexOf("-")) {
            throw new UsageFault("Standard input can be read once only; name a file for the other.");
        }
    }

    private ModelPair since(ModelFiles files, List<Destination> destinations) throws UsageFault, Ended {
        List<LoadedModel> models = files.models(
                List.of(ModelSource.of(List.of(options.since)), ModelSource.of(options.operands)),
                true,
                Destinations.files(destinations));
        return new ModelPair(models.get(0), models.get(1), LoadedIntent.NONE, files);
    }

    private static ReportDocument document(
            Examination examination, List<Evidence> evidence, Optional<DiffDocument> since, ModelFiles files) {
        LoadedModel loaded = examination.loaded();
        List<PassedOver> passedOver = new ArrayList<>();
        for (Skipped skipped : files.skipped()) {
            passedOver.add(new PassedOver(skipped.file(), skipped.reason()));
        }
        Subject subject =
                new Subject(examination.analysis(), examination.judgement().today());
        return new ReportDocument(
                subject.today(),
                examination.document(files),
                loaded.model(),
                Surface.of(examination.analysis()),
                ReportedConnector.all(examination.analysis()),
                ReportedExpectation.all(subject, loaded.places()),
                loaded.account(),
                passedOver,
                evidence,
                since);
    }

    private static Rendered rendered(ReportDocument document, Destination destination) {
        return switch (destination.format()) {
            case "html" -> new ReportHtml(document);
            case "markdown" -> new ReportMarkdown(document);
            case "csv" -> new ReportCsv(document);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}

package org.relayplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.check.Baseline;
import org.relayplan.load.AddressList;
import org.relayplan.load.AddressListReader;
import org.relayplan.load.BaselineReader;
import org.relayplan.load.EvidenceReader;
import org.relayplan.load.Faults;
import org.relayplan.load.ImportForm;
import org.relayplan.load.Input;
import org.relayplan.load.InputSearch;
import org.relayplan.load.Inputs;
import org.relayplan.load.IntentReader;
import org.relayplan.load.LoadedIntent;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.ModelLoader;
import org.relayplan.load.Skipped;
import org.relayplan.load.SourceLine;
import org.relayplan.load.SourceLines;
import org.relayplan.model.Model;
import org.relayplan.report.AccountText;
import org.relayplan.report.FaultText;
import org.relayplan.report.Quotation;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;
import org.relayplan.verify.Evidence;

/** The documents a command reads: finds them, turns them into a model, and quotes their lines. */
final class ModelFiles {

    private final Console console;
    private final Options options;
    private final Faults faults = new Faults();
    private final InputSearch search;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Input> renewable = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    ModelFiles(Console console, Options options) {
        this.console = console;
        this.options = options;
        this.search = new InputSearch(console.currentFolder(), console.in(), faults);
    }

    /**
     * The model of the MODEL arguments, or of what lies around.
     *
     * @param fingerprints whether the documents' SHA-256 are wanted
     * @param outputs files that will be written, and so must not be read
     * @throws Ended with status 3 if something is wrong with them; every fault was told on standard error
     * @throws UsageFault if there is nothing to read, or an output is among what is read
     */
    LoadedModel model(List<String> arguments, boolean fingerprints, List<String> outputs) throws UsageFault, Ended {
        Inputs found = search.model(arguments);
        if (arguments.isEmpty() && found.found().isEmpty() && faults.size() == 1) {
            throw new UsageFault(faults.list().get(0).message());
        }
        inputs.addAll(found.found());
        skipped.addAll(found.skipped());
        keepApart(outputs);
        if (options.verbose) {
            tell(found);
        }
        LoadedModel loaded;
        try {
            loaded = load(new ModelLoader(new HashSet<>(RuleIds.all()), faults, fingerprints), found);
        } catch (FaultyInput e) {
            throw ended(e);
        }
        if (loaded.account() != ImportAccount.EMPTY) {
            tellDoubts(loaded);
        }
        return loaded;
    }

    /**
     * The model of exports, and of models beside them.
     *
     * @throws Ended with status 3 if something is wrong with them; every fault was told on standard error
     */
    LoadedModel imported(List<String> arguments, ImportForm form) throws Ended {
        Inputs found = search.model(arguments);
        inputs.addAll(found.found());
        if (options.verbose) {
            tell(found);
        }
        try {
            return load(new ModelLoader(new HashSet<>(RuleIds.all()), faults, false, form), found);
        } catch (FaultyInput e) {
            throw ended(e, "nothing was imported");
        }
    }

    private LoadedModel load(ModelLoader loader, Inputs found) throws FaultyInput {
        LoadedModel loaded = loader.load(WatchedInput.of(found.found(), console));
        console.terminal().doing("");
        return loaded;
    }

    /** Says what is being done with them. */
    void doing(String what) {
        console.terminal().doing(what);
    }

    /** The account of exports, as much of it as the options ask for. */
    Rendered account(LoadedModel loaded, Style style) {
        List<ImportAccount.Heading> headings = options.quiet
                ? List.of(ImportAccount.Heading.UNKNOWN, ImportAccount.Heading.CONTRADICTORY)
                : List.of(ImportAccount.Heading.values());
        return new AccountText(loaded.account(), headings, style);
    }

    /** Where an export stands for a model, what it contradicts is told all the same; import tells the rest. */
    private void tellDoubts(LoadedModel loaded) {
        List<ImportAccount.Heading> headings = options.verbose
                ? List.of(ImportAccount.Heading.values())
                : List.of(ImportAccount.Heading.CONTRADICTORY);
        new Outputs(console).tell(new AccountText(loaded.account(), headings, Look.err(options, console)));
    }

    /** What lay beside the documents of the models and was not read. */
    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** The files that are read, by their paths. */
    List<Path> paths() {
        List<Path> read = new ArrayList<>();
        for (Input input : inputs) {
            if (!input.name().equals("-")) {
                read.add(console.currentFolder().resolve(input.name()));
            }
        }
        return read;
    }

    /**
     * Several models, each of its own documents; the faults of all are told at once.
     *
     * @param sources where the documents of each come from
     * @param fingerprints whether the documents' SHA-256 are wanted
     * @param outputs files that will be written, and so must not be read
     * @throws Ended with status 3 if something is wrong with one of them
     * @throws UsageFault if an output is among what is read
     */
    List<LoadedModel> models(List<ModelSource> sources, boolean fingerprints, List<String> outputs)
            throws UsageFault, Ended {
        List<Inputs> all = new ArrayList<>();
        for (ModelSource source : sources) {
            Inputs found = source.find(search, faults);
            all.add(found);
            inputs.addAll(found.found());
            skipped.addAll(found.skipped());
            if (options.verbose) {
                tell(found);
            }
        }
        keepApart(outputs);
        List<LoadedModel> models = new ArrayList<>();
        FaultyInput faulty = null;
        for (Inputs found : all) {
            try {
                models.add(load(new ModelLoader(new HashSet<>(RuleIds.all()), faults, fingerprints), found));
            } catch (FaultyInput e) {
                // The next one's faults come on top.
                faulty = e;
            }
        }
        if (faulty != null) {
            throw ended(new FaultyInput(faults.list()));
        }
        for (LoadedModel loaded : models) {
            if (loaded.account() != ImportAccount.EMPTY) {
                tellDoubts(loaded);
            }
        }
        return models;
    }

    /**
     * What a change to that model is meant to do.
     *
     * @throws Ended with status 3 if something is wrong with it
     * @throws UsageFault if it is an output as well
     */
    LoadedIntent intent(String name, boolean fingerprint, Model model, List<String> outputs) throws UsageFault, Ended {
        Input input = other(name);
        keepApart(outputs);
        if (options.verbose) {
            new Outputs(console).tell("read " + Visible.text(name) + "\n");
        }
        LoadedIntent intent = IntentReader.read(input, fingerprint, model, faults);
        if (!faults.isEmpty()) {
            throw ended(new FaultyInput(faults.list()));
        }
        return intent;
    }

    /**
     * The addresses of a list; asked for before the model, which then tells the list's faults with its own.
     *
     * @param name the list's name, {@code -} for standard input
     * @param fingerprint whether its SHA-256 is wanted
     */
    AddressList addresses(String name, boolean fingerprint) {
        Optional<Input> input = search.file(name);
        if (input.isEmpty()) {
            return AddressList.NONE;
        }
        inputs.add(input.get());
        if (options.verbose) {
            new Outputs(console).tell("read " + Visible.text(name) + "\n");
        }
        return AddressListReader.read(input.get(), fingerprint, faults);
    }

    /**
     * Another file to read, such as a list of questions; {@code -} is standard input.
     *
     * @throws Ended with status 3 if it isn't there; that was told on standard error
     */
    Input other(String argument) throws Ended {
        Optional<Input> found = search.file(argument);
        if (found.isEmpty()) {
            throw ended(new FaultyInput(faults.list()));
        }
        inputs.add(found.get());
        return found.get();
    }

    /** Tells faults that don't end the work, each with its line. */
    void tell(List<Fault> told, String consequence) {
        List<Place> places = new ArrayList<>();
        for (Fault fault : told) {
            places.add(fault.place());
        }
        new Outputs(console).tell(new FaultText(told, quotations(places), Look.err(options, console), consequence));
    }

    /**
     * A baseline; asked for before the model, which then tells the baseline's faults with its own. It may be written
     * anew by the same run.
     */
    Baseline baseline(String name) {
        Optional<Input> input = search.file(name);
        if (input.isEmpty()) {
            return Baseline.NONE;
        }
        renewable.add(input.get());
        if (options.verbose) {
            new Outputs(console).tell("read " + Visible.text(name) + "\n");
        }
        return BaselineReader.read(input.get(), faults);
    }

    /**
     * What an earlier verify saw; asked for before the model, which then tells the faults of both. It was read in any
     * case, so it must not be written.
     */
    Optional<Evidence> evidence(String name) {
        Optional<Input> input = search.file(name);
        if (input.isEmpty()) {
            return Optional.empty();
        }
        inputs.add(input.get());
        if (options.verbose) {
            new Outputs(console).tell("read " + Visible.text(name) + "\n");
        }
        return EvidenceReader.read(input.get(), faults);
    }

    /** Tells every fault with its line; what is thrown carries status 3. */
    Ended ended(FaultyInput faulty) {
        return ended(faulty, "nothing was examined");
    }

    private Ended ended(FaultyInput faulty, String consequence) {
        List<Place> places = new ArrayList<>();
        for (Fault fault : faulty.faults()) {
            places.add(fault.place());
        }
        new Outputs(console)
                .tell(new FaultText(faulty.faults(), quotations(places), Look.err(options, console), consequence));
        return new Ended(Status.INVALID);
    }

    /** The source lines of those places, as far as they can still be read. */
    Map<Place, Quotation> quotations(Collection<Place> places) {
        Map<Place, Quotation> quotations = new HashMap<>();
        List<Input> all = new ArrayList<>(inputs);
        all.addAll(renewable);
        SourceLines lines = SourceLines.of(all, places);
        for (Place place : places) {
            Optional<SourceLine> line = lines.at(place);
            if (line.isPresent()) {
                quotations.put(
                        place,
                        new Quotation(
                                line.get().text(),
                                line.get().firstColumn(),
                                line.get().cutBehind()));
            }
        }
        return quotations;
    }

    private void keepApart(List<String> outputs) throws UsageFault {
        List<Path> read = outputs.isEmpty() ? List.of() : paths();
        for (String output : outputs) {
            OutputPath.keepApart(output, console.currentFolder().resolve(output), read);
        }
    }

    private void tell(Inputs found) {
        StringBuilder text = new StringBuilder();
        for (Input input : found.found()) {
            text.append("read ").append(Visible.text(input.name())).append('\n');
        }
        for (Skipped skipped : found.skipped()) {
            text.append("passed over ").append(Visible.text(skipped.file())).append(": ");
            text.append(Visible.text(skipped.reason())).append('\n');
        }
        new Outputs(console).tell(text.toString());
    }
}

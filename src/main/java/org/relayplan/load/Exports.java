package org.relayplan.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.LeanModel;
import org.relayplan.model.Model;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/** The exports of Exchange among the documents of a model. Not loaded where there are none. */
final class Exports {

    private final Faults faults;
    private final Faults inside = new Faults();
    private final ImportForm form;
    private final ExportReader reader;
    private final ExportIntake intake;
    private String first = "";

    Exports(Faults faults, boolean fingerprints, ImportForm form) {
        this.faults = faults;
        this.form = form;
        this.reader = new ExportReader(faults, fingerprints);
        this.intake = new ExportIntake(inside, form.network());
    }

    /** Reads the input if it is an export; empty if it isn't, or can't be read. */
    Optional<SourceFile> read(Input input) {
        try {
            Sniffed sniffed = ExportSniffer.sniff(input);
            boolean unknown = sniffed.format() == ExportFormat.UNKNOWN;
            if (unknown && (form.exportsOnly() || FirstLook.isOtherText(input))) {
                String model = form.exportsOnly() ? "" : "A model is JSON and begins with {; this doesn't. ";
                faults.add(Place.document(input.name()), model + sniffed.sentence());
                return Optional.of(new SourceFile(input.name(), Optional.empty()));
            }
            if (!sniffed.format().isExport()) {
                return Optional.empty();
            }
            first = first.isEmpty() ? input.name() : first;
            return Optional.of(reader.read(input, sniffed.format(), intake));
        } catch (IOException e) {
            // The reader of models meets it again, and says it.
            return Optional.empty();
        }
    }

    /** Whether some document was an export. */
    boolean isAny() {
        return !first.isEmpty();
    }

    /**
     * The model of the exports and of what stands beside them.
     *
     * @throws FaultyInput with everything that is wrong with any of them
     */
    LoadedModel load(ModelSections sections, List<String> rules, List<SourceFile> files) throws FaultyInput {
        faults.throwIfAny();
        requireConnectors(sections, files);
        boolean lost = !inside.isEmpty() && !sections.expectations().isEmpty();
        for (Fault fault : inside.list()) {
            faults.add(fault.place(), fault.message());
        }
        if (lost) {
            // What expectations name may be what could not be read.
            faults.throwIfAny();
        }
        boolean domains = false;
        for (Node organization : sections.organizations()) {
            domains |= organization.member("acceptedDomains").isPresent();
        }
        sections.add(intake.document(first, domains));
        if (!form.exportsOnly() || intake.hasConnectors()) {
            sections.requireServers();
        }
        ModelAssembly assembly = new ModelAssembly(faults, rules, sections);
        LoadedModel loaded = assembly.assemble(files);
        Model model = form.full() ? loaded.model() : LeanModel.of(loaded.model(), assembly::isExported);
        return new LoadedModel(model, loaded.places(), files, intake.account());
    }

    /** Permissions alone say nothing; domains and ranges alone make a part of a model, but none to examine. */
    private void requireConnectors(ModelSections sections, List<SourceFile> files) throws FaultyInput {
        boolean part = form.exportsOnly() && intake.hasOrganization();
        if (!intake.hasConnectors() && !part && sections.servers().isEmpty()) {
            inside.throwIfAny();
            faults.add(
                    Place.document(first),
                    intake.isEmpty()
                            ? "This is neither a model, an object with servers and connectors, nor an export of"
                                    + " anything that relayplan knows."
                            : "There is no receive connector in "
                                    + (files.size() == 1 ? "this export" : "these exports")
                                    + "; add the output of Get-ReceiveConnector, or a model.");
        }
        faults.throwIfAny();
    }
}

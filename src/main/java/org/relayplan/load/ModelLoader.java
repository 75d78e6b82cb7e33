package org.relayplan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.SourceFile;

/** Reads the documents of a model, several of which make one, into values. */
public final class ModelLoader {

    private final Faults faults;
    private final List<String> rules;
    private final boolean fingerprints;
    private final ImportForm form;

    /**
     * A loader.
     *
     * @param rules the ids of all rules, for only those can be suppressed
     * @param faults what is known to be wrong already, such as files that weren't found
     * @param fingerprints whether the documents' SHA-256 are wanted
     */
    public ModelLoader(Set<String> rules, Faults faults, boolean fingerprints) {
        this(rules, faults, fingerprints, ImportForm.USUAL);
    }

    /** A loader that makes exports into models in a way of its own. */
    public ModelLoader(Set<String> rules, Faults faults, boolean fingerprints, ImportForm form) {
        this.rules = List.copyOf(new TreeSet<>(rules));
        this.faults = faults;
        this.fingerprints = fingerprints;
        this.form = form;
    }

    /**
     * Reads the documents, models of ours and exports of Exchange.
     *
     * @param inputs at least one, unless it is known already why there is none
     * @throws FaultyInput with everything that is wrong with any of them
     */
    public LoadedModel load(List<Input> inputs) throws FaultyInput {
        if (inputs.isEmpty()) {
            faults.throwIfAny();
            throw new IllegalArgumentException("nothing to load");
        }
        DocumentReader reader = new DocumentReader(faults, fingerprints);
        List<SourceFile> files = new ArrayList<>();
        ModelSections sections = new ModelSections(faults);
        Optional<Exports> exports = Optional.empty();
        for (Input input : inputs) {
            if (!isModel(input)) {
                exports = exports.isPresent() ? exports : Optional.of(new Exports(faults, fingerprints, form));
                Optional<SourceFile> file = exports.get().read(input);
                if (file.isPresent()) {
                    files.add(file.get());
                    continue;
                }
            }
            Optional<Document> document = reader.read(input);
            if (document.isPresent()) {
                sections.add(document.get().root());
                files.add(new SourceFile(document.get().file(), document.get().sha256()));
            }
        }
        if (files.size() < inputs.size() || exports.isPresent()) {
            // What the broken document defines would now be missing everywhere.
            faults.throwIfAny();
        }
        if (exports.isPresent() && exports.get().isAny()) {
            return exports.get().load(sections, rules, files);
        }
        sections.requireServers();
        return new ModelAssembly(faults, rules, sections).assemble(files);
    }

    /** Whether it needs no closer look; a file that can't be read is left to the reader, which says why. */
    private static boolean isModel(Input input) {
        try {
            return FirstLook.isModel(input);
        } catch (IOException e) {
            return true;
        }
    }
}

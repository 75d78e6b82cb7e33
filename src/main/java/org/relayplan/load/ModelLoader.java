package org.relayplan.load;

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

    /**
     * A loader.
     *
     * @param rules the ids of all rules, for only those can be suppressed
     * @param faults what is known to be wrong already, such as files that weren't found
     * @param fingerprints whether the documents' SHA-256 are wanted
     */
    public ModelLoader(Set<String> rules, Faults faults, boolean fingerprints) {
        this.rules = List.copyOf(new TreeSet<>(rules));
        this.faults = faults;
        this.fingerprints = fingerprints;
    }

    /**
     * Reads the documents.
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
        List<Document> documents = new ArrayList<>();
        for (Input input : inputs) {
            Optional<Document> document = reader.read(input);
            if (document.isPresent()) {
                documents.add(document.get());
                files.add(new SourceFile(document.get().file(), document.get().sha256()));
            }
        }
        if (documents.size() < inputs.size()) {
            // What the broken document defines would now be missing everywhere.
            faults.throwIfAny();
        }
        return load(documents, files);
    }

    private LoadedModel load(List<Document> documents, List<SourceFile> files) throws FaultyInput {
        ModelSections sections = new ModelSections(faults);
        for (Document document : documents) {
            sections.add(document.root());
        }
        sections.requireServers();
        return new ModelAssembly(faults, rules, sections).assemble(files);
    }
}

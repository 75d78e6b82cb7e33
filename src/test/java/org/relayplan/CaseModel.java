package org.relayplan;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Rule;
import org.relayplan.load.Faults;
import org.relayplan.load.InputSearch;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Model;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.FaultyInput;

/** The models that tests keep as files. */
public final class CaseModel {

    private CaseModel() {}

    /** Loads a file or folder of a folder as the tool would; a fault in it fails the test with all faults. */
    public static Model of(Path folder, String name) {
        Set<String> ids = new LinkedHashSet<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        Faults faults = new Faults();
        InputSearch search = new InputSearch(folder, InputStream.nullInputStream(), faults);
        try {
            return new ModelLoader(ids, faults, false)
                    .load(search.model(List.of(name)).found())
                    .model();
        } catch (FaultyInput e) {
            throw new AssertionError(folder.resolve(name) + " doesn't load:\n" + e.faults(), e);
        }
    }
}

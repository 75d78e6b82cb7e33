package org.relayplan.load;

import java.util.List;
import org.relayplan.model.Model;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.Places;
import org.relayplan.source.SourceFile;

/**
 * A model without fault, and where its elements stand.
 *
 * @param model the values
 * @param places where they stand
 * @param files the documents they came from, in the order they were named
 * @param account what became of the exports among them; empty if there were none
 */
public record LoadedModel(Model model, Places places, List<SourceFile> files, ImportAccount account) {

    public LoadedModel {
        files = List.copyOf(files);
    }
}

package org.relayplan.report;

import java.util.List;
import org.relayplan.model.Model;
import org.relayplan.source.Places;
import org.relayplan.source.SourceFile;

/**
 * One of two models that are compared.
 *
 * @param model the model
 * @param places where its elements stand
 * @param files the documents it came from
 */
public record DiffSide(Model model, Places places, List<SourceFile> files) {

    /** Keeps its own copy of the list. */
    public DiffSide {
        files = List.copyOf(files);
    }
}

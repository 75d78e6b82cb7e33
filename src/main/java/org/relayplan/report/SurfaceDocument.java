package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Surface;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.SourceFile;

/**
 * What {@code surface} has to say, in whatever format.
 *
 * @param tool who says it
 * @param inputs the documents of the model, and the list of sources if there is one
 * @param surface what the servers show
 * @param sources the clients that were asked about, in the order of their list; empty for all
 */
public record SurfaceDocument(
        Tool tool, List<SourceFile> inputs, Surface surface, Optional<List<RemoteRange>> sources) {

    /** Keeps its own copies. */
    public SurfaceDocument {
        inputs = List.copyOf(inputs);
        if (sources.isPresent()) {
            sources = Optional.of(List.copyOf(sources.get()));
        }
    }
}

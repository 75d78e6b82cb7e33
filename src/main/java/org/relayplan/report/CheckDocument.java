package org.relayplan.report;

import java.util.List;
import java.util.Map;
import org.relayplan.check.CheckResult;
import org.relayplan.source.Place;
import org.relayplan.source.Places;
import org.relayplan.source.SourceFile;

/**
 * What {@code check} has to say, in whatever format.
 *
 * @param tool who says it
 * @param inputs the documents of the model
 * @param result the findings, gravest first
 * @param places where the elements stand that the findings name
 * @param quotations the source lines of those places, as far as they were fetched; text only
 * @param extent what was looked at
 * @param yardstick by what it was judged
 */
public record CheckDocument(
        Tool tool,
        List<SourceFile> inputs,
        CheckResult result,
        Places places,
        Map<Place, Quotation> quotations,
        Extent extent,
        Yardstick yardstick) {

    /** Keeps its own copy of the inputs; the quotations are not changed any more. */
    public CheckDocument {
        inputs = List.copyOf(inputs);
    }
}

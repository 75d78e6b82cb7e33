package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
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
 * @param tags numbers that a profile gives to findings, by the finding itself
 */
public record CheckDocument(
        Tool tool,
        List<SourceFile> inputs,
        CheckResult result,
        Places places,
        Map<Place, Quotation> quotations,
        Extent extent,
        Yardstick yardstick,
        Map<Finding, List<String>> tags) {

    /** Keeps its own copy of the inputs; the quotations are not changed any more. */
    public CheckDocument {
        inputs = List.copyOf(inputs);
    }

    /** The same without any profile. */
    public CheckDocument(
            Tool tool,
            List<SourceFile> inputs,
            CheckResult result,
            Places places,
            Map<Place, Quotation> quotations,
            Extent extent,
            Yardstick yardstick) {
        this(tool, inputs, result, places, quotations, extent, yardstick, Map.of());
    }

    /** The findings that somebody accepted. */
    List<Finding> suppressed() {
        List<Finding> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.suppressed().isPresent()) {
                found.add(finding);
            }
        }
        return found;
    }

    /** The findings that a baseline holds, and that nobody accepted. */
    List<Finding> known() {
        List<Finding> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.known() && finding.suppressed().isEmpty()) {
                found.add(finding);
            }
        }
        return found;
    }

    /** The numbers of that finding, mostly none. */
    List<String> tags(Finding finding) {
        List<String> found = tags.get(finding);
        return found == null ? List.of() : found;
    }

    /** The same for a line of text, each behind a blank. */
    String tagText(Finding finding) {
        StringBuilder out = new StringBuilder();
        for (String tag : tags(finding)) {
            out.append(' ').append(tag);
        }
        return out.toString();
    }
}

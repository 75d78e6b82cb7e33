package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.CheckDocument;
import org.relayplan.report.Quotation;
import org.relayplan.report.Tool;
import org.relayplan.source.Place;

/**
 * A model with what its rules say of it.
 *
 * @param loaded the model and its places
 * @param analysis the facts that follow
 * @param result the findings
 * @param judgement by which it was judged
 */
record Examination(LoadedModel loaded, Analysis analysis, CheckResult result, Judgement judgement) {

    /** Runs the rules. */
    static Examination of(LoadedModel loaded, Judgement judgement) {
        Analysis analysis = new Analysis(loaded.model());
        CheckResult result =
                new Checker(judgement.rules()).check(new Subject(analysis, judgement.today()), loaded.places());
        return new Examination(loaded, analysis, result, judgement);
    }

    /** Whether an unsuppressed finding is as grave as {@code --fail-on} says. */
    boolean fails() {
        return judgement.failOn().isPresent()
                && result.hasAtLeast(judgement.failOn().get());
    }

    /** What a report needs, with the source lines of the findings. */
    CheckDocument document(ModelFiles files) {
        return new CheckDocument(
                new Tool(Version.NAME, Version.NUMBER),
                loaded.files(),
                result,
                loaded.places(),
                quotations(files),
                Extents.of(analysis, judgement.rules().size()));
    }

    private Map<Place, Quotation> quotations(ModelFiles files) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : result.findings()) {
            places.add(loaded.places().of(finding.element()));
        }
        return places.isEmpty() ? Map.of() : files.quotations(places);
    }
}

package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Baseline;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.CheckDocument;
import org.relayplan.report.Quotation;
import org.relayplan.report.Tool;
import org.relayplan.report.Yardstick;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.Place;
import org.relayplan.source.Places;

/**
 * A model with what its rules say of it.
 *
 * @param loaded the model and its places
 * @param analysis the facts that follow
 * @param result the findings
 * @param judgement by which it was judged
 * @param comparison what became of the baseline, if there is one
 */
record Examination(
        LoadedModel loaded,
        Analysis analysis,
        CheckResult result,
        Judgement judgement,
        Optional<Baseline.Comparison> comparison) {

    /** Runs the rules. */
    static Examination of(LoadedModel loaded, Judgement judgement) {
        return of(loaded, judgement, new Analysis(loaded.model()));
    }

    /** Runs the rules on facts of the model. */
    static Examination of(LoadedModel loaded, Judgement judgement, Analysis analysis) {
        CheckResult result = new Checker(judgement.rules())
                .check(new Subject(analysis, judgement.today()), loaded.places(), judgement.examined());
        return new Examination(loaded, analysis, result, judgement, Optional.empty());
    }

    /** The same with the findings marked that the baseline holds. */
    Examination against(Baseline baseline) {
        Baseline.Comparison compared = baseline.compare(result, judgement.notRun());
        return new Examination(loaded, analysis, compared.result(), judgement, Optional.of(compared));
    }

    /** Whether a finding that counts is as grave as {@code --fail-on} says. */
    boolean fails() {
        return judgement.failOn().isPresent()
                && result.hasAtLeast(judgement.failOn().get());
    }

    /** What a report needs, with the source lines of the findings. */
    CheckDocument document(ModelFiles files) {
        return document(result, loaded.places(), quotations(files));
    }

    /** What a report needs of other findings on this model, such as some of its own. */
    CheckDocument document(CheckResult told, Places places, Map<Place, Quotation> quotations) {
        return new CheckDocument(
                tool(),
                loaded.files(),
                told,
                places,
                quotations,
                Extents.of(analysis, judgement.rules().size()),
                new Yardstick(
                        judgement.ids(),
                        judgement.failOn(),
                        comparison.isPresent(),
                        comparison.isPresent() ? comparison.get().gone() : List.of()),
                judgement.stig() ? StigProfile.tags(told.findings(), loaded.model()) : Map.of());
    }

    static Tool tool() {
        return new Tool(Version.NAME, Version.NUMBER);
    }

    private Map<Place, Quotation> quotations(ModelFiles files) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : result.findings()) {
            places.add(loaded.places().of(finding.element()));
        }
        return places.isEmpty() ? Map.of() : files.quotations(places);
    }
}

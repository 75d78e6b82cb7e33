package org.relayplan.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.diff.Alterations;
import org.relayplan.diff.BehaviourDiff;
import org.relayplan.diff.FindingsDiff;
import org.relayplan.diff.Movement;
import org.relayplan.diff.Movements;
import org.relayplan.diff.SuppressionsDiff;
import org.relayplan.load.LoadedModel;
import org.relayplan.model.Model;
import org.relayplan.report.DiffDocument;
import org.relayplan.report.DiffLines;
import org.relayplan.report.DiffSide;
import org.relayplan.report.Quotation;
import org.relayplan.rules.ExpectationFailed;
import org.relayplan.rules.ExpectationUndecided;
import org.relayplan.source.Place;
import org.relayplan.source.Places;

/**
 * Two models with everything that differs between them.
 *
 * @param pair the models
 * @param judgement by which their findings were found
 * @param before the old one's findings
 * @param after the new one's findings
 * @param behaviour who gains or loses what
 * @param findings findings introduced and resolved
 * @param unmet what the change is meant to do and doesn't
 */
record Difference(
        ModelPair pair,
        Judgement judgement,
        Examination before,
        Examination after,
        BehaviourDiff behaviour,
        FindingsDiff findings,
        CheckResult unmet) {

    /** Compares two models in every way. */
    static Difference of(ModelPair pair, Judgement judgement) {
        Analysis old = new Analysis(pair.before().model());
        Analysis now = Analysis.like(old, pair.after().model());
        Examination before = Examination.of(pair.before(), judgement, old);
        Examination after = Examination.of(pair.after(), judgement, now);
        pair.files().doing("comparing what every client gets");
        return new Difference(
                pair,
                judgement,
                before,
                after,
                BehaviourDiff.between(old, now, pair.intent().expectations()),
                FindingsDiff.between(before.result(), after.result()),
                unmet(pair, judgement, now));
    }

    /** The intent held against the new model, as if the model itself expected it. */
    private static CheckResult unmet(ModelPair pair, Judgement judgement, Analysis now) {
        if (pair.intent().expectations().isEmpty()) {
            return new CheckResult(List.of(), List.of());
        }
        Model model = pair.after().model();
        Model expecting = new Model(
                model.organization(),
                model.servers(),
                model.connectors(),
                pair.intent().expectations(),
                List.of(),
                List.of());
        Subject subject = new Subject(Analysis.like(now, expecting), judgement.today());
        return new Checker(List.of(new ExpectationFailed(), new ExpectationUndecided()))
                .check(subject, pair.intent().places(pair.after().places()));
    }

    /**
     * 1 if somebody gains what nobody meant, a finding is introduced, or what was meant isn't so; 4 if it can't be
     * told.
     */
    int status() {
        boolean introduced = judgement.failOn().isPresent()
                && findings.hasIntroduced(judgement.failOn().get());
        if (introduced || behaviour.hasCollateral() || !unmet.findings().isEmpty()) {
            return Status.FINDINGS;
        }
        return behaviour.hasUndecided() ? Status.FAILED : Status.FINE;
    }

    /** What a report needs, with the source lines of everything it tells. */
    DiffDocument document() {
        DiffSide old = side(pair.before());
        DiffSide now = side(pair.after());
        Places meant = pair.intent().places(pair.after().places());
        DiffLines lines = new DiffLines(old, now);
        List<Movement> movements = Movements.of(behaviour);
        List<Place> places = lines.all(movements);
        addPlaces(findings.introduced(), now.places(), places);
        addPlaces(findings.resolved(), old.places(), places);
        addPlaces(unmet.findings(), meant, places);
        Map<Place, Quotation> quotations =
                places.isEmpty() ? new HashMap<>() : pair.files().quotations(places);
        CheckResult introduced =
                new CheckResult(findings.introduced(), after.result().notExamined());
        CheckResult resolved = new CheckResult(findings.resolved(), List.of());
        return new DiffDocument(
                Examination.tool(),
                old,
                now,
                pair.intent().file(),
                behaviour,
                movements,
                lines,
                SuppressionsDiff.between(old.model(), now.model()),
                Alterations.between(old.model(), now.model()),
                after.document(introduced, now.places(), quotations),
                before.document(resolved, old.places(), quotations),
                after.document(unmet, meant, quotations),
                quotations);
    }

    private static DiffSide side(LoadedModel loaded) {
        return new DiffSide(loaded.model(), loaded.places(), loaded.files());
    }

    private static void addPlaces(List<Finding> findings, Places where, List<Place> places) {
        for (Finding finding : findings) {
            places.add(where.of(finding.element()));
        }
    }
}

package org.relayplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.model.Expectation;
import org.relayplan.rules.ExpectationFailed;
import org.relayplan.rules.ExpectationUndecided;
import org.relayplan.source.Places;

/**
 * What must hold, and whether it does.
 *
 * @param expectation what is expected
 * @param met whether it holds for every address and place it names; unknown if it fails nowhere and can't be decided
 *     somewhere
 * @param breaches where it doesn't, or can't be decided; accepted ones are marked so
 */
public record ReportedExpectation(Expectation expectation, Certainty met, List<Finding> breaches) {

    /** Keeps its own copy of the list. */
    public ReportedExpectation {
        breaches = List.copyOf(breaches);
    }

    /** All of a model, in its order. They are judged here, whichever rules were run. */
    public static List<ReportedExpectation> all(Subject subject, Places places) {
        CheckResult result =
                new Checker(List.of(new ExpectationFailed(), new ExpectationUndecided())).check(subject, places);
        Map<String, List<Finding>> byName = new HashMap<>();
        for (Finding finding : result.findings()) {
            byName.computeIfAbsent(finding.element().owner(), name -> new ArrayList<>())
                    .add(finding);
        }
        List<ReportedExpectation> all = new ArrayList<>();
        for (Expectation expectation : subject.model().expectations()) {
            List<Finding> breaches = byName.getOrDefault(expectation.name(), List.of());
            all.add(new ReportedExpectation(expectation, met(breaches), breaches));
        }
        return all;
    }

    private static Certainty met(List<Finding> breaches) {
        Certainty met = Certainty.YES;
        for (Finding breach : breaches) {
            met = met.and(breach.rule().equals("expectation-failed") ? Certainty.NO : Certainty.UNKNOWN);
        }
        return met;
    }
}

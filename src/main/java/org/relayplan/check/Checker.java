package org.relayplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Suppression;
import org.relayplan.source.Places;

/** Runs rules over a model. */
public final class Checker {

    private final List<Rule> rules;

    /** A checker with these rules, in the order in which findings of one severity are told. */
    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Every finding of every rule, suppressions applied, the same on several servers told once. */
    public CheckResult check(Subject subject, Places places) {
        List<Finding> findings = new ArrayList<>();
        List<NotExamined> notExamined = new ArrayList<>();
        Suppressions suppressions = new Suppressions(subject);
        for (Rule rule : rules) {
            for (Finding finding : rule.examine(subject)) {
                Optional<Suppression> suppression = suppressions.of(finding);
                findings.add(suppression.isPresent() ? finding.suppressedBy(suppression.get()) : finding);
            }
            for (String reason : rule.notExamined(subject)) {
                notExamined.add(new NotExamined(rule.id(), reason));
            }
        }
        List<Finding> joined = SameOnServers.join(findings);
        joined.sort((a, b) -> compare(a, b, places));
        return new CheckResult(joined, notExamined);
    }

    private static int compare(Finding a, Finding b, Places places) {
        int order = b.severity().compareTo(a.severity());
        if (order == 0) {
            order = a.rule().compareTo(b.rule());
        }
        if (order == 0) {
            order = places.of(a.element()).compareTo(places.of(b.element()));
        }
        return order == 0 ? a.message().compareTo(b.message()) : order;
    }
}

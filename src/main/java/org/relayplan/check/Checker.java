package org.relayplan.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Parallel;
import org.relayplan.model.Suppression;
import org.relayplan.source.Place;
import org.relayplan.source.Places;

/** Runs rules over a model. */
public final class Checker {

    /** From so many ranges on it takes longer to go through them than to start threads. */
    private static final int LARGE = 20_000;

    /** A class, for a lambda costs every start some time. */
    private static final IntConsumer NOBODY = new IntConsumer() {
        @Override
        public void accept(int done) {
            // Nobody asked.
        }
    };

    private final List<Rule> rules;
    private final int large;

    /** A checker with these rules, in the order in which findings of one severity are told. */
    public Checker(List<Rule> rules) {
        this(rules, LARGE);
    }

    /** The same with another number of ranges from which on several rules are run at once; findings are the same. */
    public Checker(List<Rule> rules, int large) {
        this.rules = List.copyOf(rules);
        this.large = large;
    }

    /** Every finding of every rule, suppressions applied, the same on several servers told once. */
    public CheckResult check(Subject subject, Places places) {
        return check(subject, places, NOBODY);
    }

    /**
     * The same, telling how far it is.
     *
     * @param examined is told how many rules are done, perhaps from several threads
     */
    public CheckResult check(Subject subject, Places places, IntConsumer examined) {
        List<Finding> findings = new ArrayList<>();
        List<NotExamined> notExamined = new ArrayList<>();
        Suppressions suppressions = new Suppressions(subject);
        Set<String> ran = new HashSet<>();
        List<List<Finding>> found = examine(subject, examined);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            ran.add(rule.id());
            for (Finding finding : found.get(i)) {
                Optional<Suppression> suppression = suppressions.of(finding);
                findings.add(suppression.isPresent() ? finding.suppressedBy(suppression.get()) : finding);
            }
            for (String reason : rule.notExamined(subject)) {
                notExamined.add(new NotExamined(rule.id(), reason));
            }
        }
        findings = new ArrayList<>(Yielding.told(findings, rules));
        findings.addAll(audit(subject, suppressions, ran));
        return new CheckResult(sorted(SameOnServers.join(findings), places), notExamined);
    }

    /** What each rule finds; at a large model several rules look at once. */
    private List<List<Finding>> examine(Subject subject, IntConsumer examined) {
        AtomicInteger done = new AtomicInteger();
        examined.accept(0);
        if (isLarge(subject.model())) {
            subject.analysis().complete();
            List<Callable<List<Finding>>> pieces = new ArrayList<>(rules.size());
            for (Rule rule : rules) {
                pieces.add(() -> {
                    List<Finding> findings = rule.examine(subject);
                    examined.accept(done.incrementAndGet());
                    return findings;
                });
            }
            return Parallel.all(pieces);
        }
        List<List<Finding>> found = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            found.add(rule.examine(subject));
            examined.accept(done.incrementAndGet());
        }
        return found;
    }

    private boolean isLarge(Model model) {
        int ranges = 0;
        for (Connector connector : model.connectors()) {
            ranges += connector.remoteIPRanges().size();
        }
        return ranges >= large;
    }

    /** What is wrong with the suppressions themselves, now that it is known what each covered. */
    private List<Finding> audit(Subject subject, Suppressions suppressions, Set<String> examined) {
        List<Finding> findings = new ArrayList<>();
        List<StatedSuppression> stated = null;
        for (Rule rule : rules) {
            if (rule instanceof SuppressionRule audit) {
                if (stated == null) {
                    stated = SuppressionList.of(subject.model(), suppressions, examined);
                }
                findings.addAll(audit.examine(subject, stated));
            }
        }
        return findings;
    }

    private static List<Finding> sorted(List<Finding> findings, Places places) {
        List<Placed> placed = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            placed.add(new Placed(finding, places.of(finding.element())));
        }
        Collections.sort(placed);
        List<Finding> sorted = new ArrayList<>(findings.size());
        for (Placed each : placed) {
            sorted.add(each.finding());
        }
        return sorted;
    }

    /** A finding with its place, which takes time to compose: the gravest first, then by rule, place and message. */
    private record Placed(Finding finding, Place place) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int order = other.finding.severity().compareTo(finding.severity());
            if (order == 0) {
                order = finding.rule().compareTo(other.finding.rule());
            }
            if (order == 0) {
                order = place.compareTo(other.place);
            }
            return order == 0 ? finding.message().compareTo(other.finding.message()) : order;
        }
    }
}

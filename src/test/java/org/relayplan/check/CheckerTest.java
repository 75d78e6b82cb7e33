package org.relayplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.model.Model;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.Places;

/** The engine: order, what rules could not look at, and rules about suppressions, which run last. */
class CheckerTest {

    /** Places by the number in a network's name. */
    private static final Places PLACES = new Places() {
        @Override
        public Place of(Element element) {
            int line = element.owner().isEmpty() ? 1 : Integer.parseInt(element.owner());
            return Place.at("model.json", line, 1, "");
        }

        @Override
        public Place calledFrom(Element element) {
            return of(element);
        }
    };

    private record Planted(String id, List<Finding> found, List<String> notExamined) implements Rule {
        @Override
        public List<Finding> examine(Subject subject) {
            return found;
        }

        @Override
        public List<String> notExamined(Subject subject) {
            return notExamined;
        }
    }

    private record Modest(String id, List<Finding> found, Set<String> yieldsTo) implements Rule {
        @Override
        public List<Finding> examine(Subject subject) {
            return found;
        }
    }

    private record Listener(List<StatedSuppression> heard) implements SuppressionRule {
        @Override
        public String id() {
            return "listener";
        }

        @Override
        public List<Finding> examine(Subject subject, List<StatedSuppression> suppressions) {
            heard.addAll(suppressions);
            List<Finding> findings = new ArrayList<>();
            for (StatedSuppression stated : suppressions) {
                findings.add(stated.finding(
                        this, Severity.LOW, "heard of " + stated.suppression().rule()));
            }
            return findings;
        }
    }

    private static Finding found(String rule, Severity severity, int line, String message) {
        Planted planted = new Planted(rule, List.of(), List.of());
        return Finding.about(Element.network("" + line), planted, severity, message);
    }

    private static CheckResult check(List<Rule> rules, Suppression... suppress) {
        Model model = new Model(
                Built.accepting("contoso.com"), List.of(), List.of(), List.of(), List.of(), List.of(suppress));
        return new Checker(rules).check(new Subject(new Analysis(model), LocalDate.of(2026, 8, 1)), PLACES);
    }

    private static Suppression accepting(String rule) {
        return new Suppression(rule, "decided", LocalDate.of(2026, 9, 30), Optional.empty());
    }

    @Test
    void without_rules_nothing_is_found() {
        assertEquals(new CheckResult(List.of(), List.of()), check(List.of()));
    }

    @Test
    void findings_come_gravest_first_then_by_rule_place_and_message() {
        List<Finding> b = List.of(
                found("b", Severity.LOW, 1, "one"),
                found("b", Severity.HIGH, 10, "one"),
                found("b", Severity.HIGH, 9, "two"),
                found("b", Severity.HIGH, 9, "one"));
        List<Finding> a = List.of(found("a", Severity.HIGH, 99, "one"), found("a", Severity.CRITICAL, 99, "two"));
        CheckResult result = check(List.of(new Planted("b", b, List.of()), new Planted("a", a, List.of())));
        assertEquals(List.of(a.get(1), a.get(0), b.get(3), b.get(2), b.get(1), b.get(0)), result.findings());
    }

    @Test
    void what_a_rule_could_not_look_at_is_passed_on_under_its_id() {
        CheckResult result = check(List.of(new Planted("a", List.of(), List.of("No dump was seen."))));
        assertEquals(List.of(new NotExamined("a", "No dump was seen.")), result.notExamined());
    }

    @Test
    void a_suppressed_finding_is_kept_but_no_longer_counts() {
        Rule rule = new Planted("a", List.of(found("a", Severity.HIGH, 1, "one")), List.of());
        assertTrue(check(List.of(rule)).hasAtLeast(Severity.HIGH));
        CheckResult result = check(List.of(rule), accepting("a"));
        assertEquals(1, result.findings().size());
        assertFalse(result.hasAtLeast(Severity.INFO));
        assertEquals(0, result.count(Severity.HIGH));
    }

    @Test
    void rules_about_suppressions_run_last_and_hear_what_became_of_each() {
        List<StatedSuppression> heard = new ArrayList<>();
        Rule rule = new Planted("z", List.of(found("z", Severity.HIGH, 1, "one")), List.of());
        check(List.of(new Listener(heard), rule), accepting("z"), accepting("not-run"));
        assertEquals(
                List.of(true, false),
                heard.stream().map(StatedSuppression::used).toList());
        assertEquals(
                List.of(true, false),
                heard.stream().map(StatedSuppression::examined).toList());
    }

    @Test
    void what_rules_about_suppressions_find_cannot_be_suppressed() {
        CheckResult result = check(List.of(new Listener(new ArrayList<>())), accepting("listener"));
        assertEquals(Optional.empty(), result.findings().get(0).suppressed());
    }

    @Test
    void a_rule_leaves_a_flaw_to_one_that_tells_it_of_the_same_element_at_least_as_gravely() {
        List<Finding> mild = List.of(
                found("mild", Severity.MEDIUM, 1, "as grave elsewhere"),
                found("mild", Severity.MEDIUM, 2, "milder elsewhere"),
                found("mild", Severity.MEDIUM, 3, "not told elsewhere"),
                found("mild", Severity.MEDIUM, 4, "told by a rule it doesn't yield to"));
        Rule modest = new Modest("mild", mild, Set.of("grave", "not-running"));
        List<Finding> grave =
                List.of(found("grave", Severity.MEDIUM, 1, "g"), found("grave", Severity.LOW, 2, "milder"));
        Rule other = new Planted("other", List.of(found("other", Severity.HIGH, 4, "o")), List.of());
        List<Rule> rules = List.of(modest, new Planted("grave", grave, List.of()), other);
        assertEquals(
                List.of(
                        "o",
                        "g",
                        "milder elsewhere",
                        "not told elsewhere",
                        "told by a rule it doesn't yield to",
                        "milder"),
                check(rules).findings().stream().map(Finding::message).toList());
        assertEquals(
                mild, check(List.of(modest, other)).findings().subList(1, 5), "without the graver rule all are told");
    }

    @Test
    void what_a_rule_leaves_to_another_one_still_uses_its_suppression() {
        Rule modest = new Modest("mild", List.of(found("mild", Severity.LOW, 1, "m")), Set.of("grave"));
        Rule grave = new Planted("grave", List.of(found("grave", Severity.LOW, 1, "g")), List.of());
        List<StatedSuppression> heard = new ArrayList<>();
        check(List.of(modest, grave, new Listener(heard)), accepting("mild"));
        assertTrue(heard.get(0).used());
    }
}

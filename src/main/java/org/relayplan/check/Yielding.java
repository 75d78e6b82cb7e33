package org.relayplan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.source.Element;

/** One flaw is one finding: of rules that tell the same, the graver one does. */
final class Yielding {

    private Yielding() {}

    /** The findings but those that their rule leaves to another of these rules. */
    static List<Finding> told(List<Finding> findings, List<Rule> rules) {
        Set<String> running = new HashSet<>();
        for (Rule rule : rules) {
            running.add(rule.id());
        }
        Map<String, Set<String>> yields = new HashMap<>();
        Set<String> graver = new HashSet<>();
        for (Rule rule : rules) {
            for (String other : rule.yieldsTo()) {
                if (running.contains(other)) {
                    yields.put(rule.id(), rule.yieldsTo());
                    graver.add(other);
                }
            }
        }
        Map<Element, List<Finding>> places = new HashMap<>();
        for (Finding finding : findings) {
            if (graver.contains(finding.rule())) {
                places.computeIfAbsent(finding.element(), element -> new ArrayList<>())
                        .add(finding);
            }
        }
        if (places.isEmpty()) {
            return findings;
        }
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            Set<String> others = yields.getOrDefault(finding.rule(), Set.of());
            if (!isToldBy(others, finding, places.getOrDefault(finding.element(), List.of()))) {
                told.add(finding);
            }
        }
        return told;
    }

    private static boolean isToldBy(Set<String> rules, Finding finding, List<Finding> others) {
        for (Finding other : others) {
            if (rules.contains(other.rule()) && other.severity().isAtLeast(finding.severity())) {
                return true;
            }
        }
        return false;
    }
}

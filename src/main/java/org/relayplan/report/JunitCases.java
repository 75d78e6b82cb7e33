package org.relayplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;

/** The findings of a check by rule, and within a rule by what they are about. */
final class JunitCases {

    /** What one rule says of one connector, or of something else. */
    record Case(String name, List<Finding> findings) {}

    private final Map<String, Map<List<Object>, List<Finding>>> findings = new HashMap<>();
    private final Map<String, List<String>> missing = new HashMap<>();

    JunitCases(CheckResult result) {
        for (Finding finding : result.findings()) {
            findings.computeIfAbsent(finding.rule(), rule -> new LinkedHashMap<>())
                    .computeIfAbsent(key(finding), key -> new ArrayList<>())
                    .add(finding);
        }
        for (NotExamined one : result.notExamined()) {
            missing.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one.reason());
        }
    }

    /** What a rule could not examine. */
    List<String> missing(String rule) {
        return missing.getOrDefault(rule, List.of());
    }

    /** The cases of a rule, each under a name of its own; none if it found nothing. */
    List<Case> of(String rule) {
        List<Case> cases = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Finding> some : findings.getOrDefault(rule, Map.of()).values()) {
            String name = name(some.get(0));
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + " (" + i + ")";
            }
            cases.add(new Case(free, some));
        }
        return cases;
    }

    private static List<Object> key(Finding finding) {
        return finding.connector().isPresent()
                ? List.of(finding.connector().get(), finding.servers())
                : List.of(finding.element().kind(), finding.element().owner(), finding.servers());
    }

    private static String name(Finding finding) {
        String subject = FindingSubject.of(finding);
        return finding.connector().isPresent() ? subject : (ElementName.of(finding.element()) + " " + subject).strip();
    }
}

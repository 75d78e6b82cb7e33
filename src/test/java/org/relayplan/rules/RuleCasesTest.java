package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Witness;
import org.relayplan.source.Place;

/**
 * Each folder {@code rules/<id>/<case>} holds a {@code model.json} and, in {@code expected.txt}, what that rule finds
 * in it and what it could not examine. Cases named {@code silent-…} are those in which it must say nothing. A new case
 * needs no Java; {@code -Drelayplan.goldens=write} writes what is found now.
 */
class RuleCasesTest {

    private static final String CASES = "src/test/resources/rules";

    /** Found once: a run that plants mistakes asks again for each of them. */
    private static final List<String> NAMES = Repository.files(CASES, "model.json").stream()
            .map(file -> Repository.name(file.getParent()).substring(CASES.length() + 1))
            .toList();

    static List<String> cases() {
        return NAMES;
    }

    /** Judged by its own rule alone, so that what a mutant of one rule breaks is sought in that rule's cases only. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_rule_finds_in_a_case_exactly_what_is_listed_beside_it(String name) throws IOException {
        Path folder = Repository.root().resolve(CASES).resolve(name);
        Rule rule = rule(name);
        Judged judged = Judged.byAlone(Files.readString(folder.resolve("model.json")), rule);
        StringBuilder actual = new StringBuilder();
        for (Finding finding : judged.of(rule)) {
            actual.append(actual.isEmpty() ? "" : "\n").append(show(judged, finding));
            Exactness.verify(judged.subject(), finding);
        }
        for (NotExamined unseen : judged.result().notExamined()) {
            actual.append(actual.isEmpty() ? "" : "\n")
                    .append("not examined: ")
                    .append(unseen.reason())
                    .append('\n');
        }
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString(), expected.toString());
        boolean silent = name.substring(name.indexOf('/') + 1).startsWith("silent-");
        assertEquals(silent, actual.isEmpty(), name + ": a case named silent is silent, and no other is");
    }

    @Tag("whole-catalogue")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_finding_of_every_rule_is_exact_and_its_witness_shows_it(String name) throws IOException {
        Path folder = Repository.root().resolve(CASES).resolve(name);
        Judged judged = Judged.of(Files.readString(folder.resolve("model.json")), rule(name));
        for (Finding finding : judged.result().findings()) {
            Exactness.verify(judged.subject(), finding);
        }
    }

    @Test
    void every_rule_has_cases_and_silent_ones_among_them() {
        Set<String> folders = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (String name : cases()) {
            String rule = name.substring(0, name.indexOf('/'));
            folders.add(rule);
            if (name.startsWith(rule + "/silent-")) {
                silent.add(rule);
            }
        }
        assertEquals(new TreeSet<>(PagesTest.ids()), folders, "each rule has a folder of cases");
        assertEquals(folders, silent, "each rule has a case named silent-…, in which it almost finds something");
    }

    @Test
    @Tag("whole-catalogue")
    void a_page_names_the_severities_its_rule_gives_in_the_cases() throws IOException {
        Map<String, Set<Severity>> given = new TreeMap<>();
        for (String name : cases()) {
            Path model = Repository.root().resolve(CASES).resolve(name).resolve("model.json");
            Rule rule = rule(name);
            Set<Severity> severities = given.computeIfAbsent(rule.id(), id -> EnumSet.noneOf(Severity.class));
            for (Finding finding : Judged.byAlone(Files.readString(model), rule).of(rule)) {
                severities.add(finding.severity());
            }
        }
        assertFalse(given.isEmpty());
        for (Map.Entry<String, Set<Severity>> rule : given.entrySet()) {
            assertEquals(RulePage.of(rule.getKey()).severities(), rule.getValue(), rule.getKey());
        }
    }

    private static Rule rule(String name) {
        String id = name.substring(0, name.indexOf('/'));
        List<Rule> found = StigProfile.withCatalogue().stream()
                .filter(rule -> rule.id().equals(id))
                .toList();
        assertTrue(found.size() == 1, "no rule is called " + id);
        return found.get(0);
    }

    /** Severity, place and pointer; where; whose addresses, counted; the witness; the message. */
    private static String show(Judged judged, Finding finding) {
        Place place = judged.places().of(finding.element());
        StringBuilder out = new StringBuilder();
        out.append(finding.severity().text())
                .append(' ')
                .append(place.line())
                .append(':')
                .append(place.column())
                .append(' ')
                .append(place.pointer());
        if (finding.suppressed().isPresent()) {
            out.append(" suppressed");
        }
        out.append('\n');
        for (var other : finding.related()) {
            Place related = judged.places().of(other);
            out.append("see ").append(related.line()).append(':').append(related.column());
            out.append(' ').append(related.pointer()).append('\n');
        }
        if (!finding.servers().isEmpty()) {
            out.append("on ").append(String.join(", ", finding.servers())).append('\n');
        }
        if (!finding.sources().isEmpty()) {
            out.append("from ").append(finding.sources()).append('\n');
            out.append("addresses ").append(finding.sources().count()).append('\n');
        }
        if (finding.witness().isPresent()) {
            Witness witness = finding.witness().get();
            out.append("witness ").append(witness.from()).append(" to ").append(witness.server());
            out.append(' ').append(witness.local()).append('\n');
        }
        return out.append(finding.message()).append('\n').toString();
    }
}

package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.relayplan.Lesson;
import org.relayplan.Repository;
import org.relayplan.check.Rule;

/** The list of rules: complete, sorted, one line each, and every rule called by one name everywhere. */
class CatalogueTest {

    private static final String SOURCES = "src/main/java/org/relayplan/rules";

    @Test
    void rules_are_sorted_by_id_and_each_stands_there_once() {
        assertEquals(List.copyOf(new TreeSet<>(PagesTest.ids())), PagesTest.ids());
    }

    @Test
    void a_rule_is_called_by_one_name_everywhere() {
        List<String> strange = new ArrayList<>();
        for (Rule rule : Catalogue.rules()) {
            String name = rule.getClass().getSimpleName();
            if (!rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                strange.add(name + ": the id " + rule.id() + " is no kebab-case");
            }
            if (!name.equals(camelCase(rule.id()))) {
                strange.add(name + ": the class of " + rule.id() + " is to be called " + camelCase(rule.id()));
            }
        }
        Lesson.teach(
                strange, "A rule's id names the flaw, and its class bears that name. Next step: rename one of them.");
    }

    @Test
    void a_rule_is_one_line_of_the_catalogue_in_the_order_of_the_rules() {
        List<String> expected = new ArrayList<>();
        for (Rule rule : Catalogue.rules()) {
            expected.add("new " + rule.getClass().getSimpleName() + "()");
        }
        List<String> actual = Repository.text(Repository.root().resolve(SOURCES).resolve("Catalogue.java"))
                .lines()
                .map(String::trim)
                .filter(line -> line.startsWith("new "))
                .map(line -> line.replaceAll("[,);]+$", "") + ")")
                .toList();
        assertEquals(expected, actual);
    }

    @Test
    void rules_of_the_profile_say_so_in_their_ids_and_only_they_do() {
        for (Rule rule : StigProfile.withCatalogue()) {
            boolean profiled =
                    Catalogue.rules().stream().noneMatch(other -> other.id().equals(rule.id()));
            assertEquals(rule.id().startsWith("stig-"), profiled, rule.id());
        }
    }

    @Test
    void what_a_guide_asks_is_judged_by_a_rule_there_is() {
        List<String> judging = new ArrayList<>();
        for (StigRequirement requirement : StigRequirement.ALL) {
            judging.add(requirement.rule());
        }
        assertEquals(
                List.of(),
                judging.stream().filter(id -> !PagesTest.ids().contains(id)).toList());
        for (Rule rule : StigProfile.rules()) {
            assertEquals(true, judging.contains(rule.id()), rule.id() + " judges what no guide asks for");
        }
    }

    @Test
    void every_rule_that_is_written_is_in_the_catalogue() {
        List<String> missing = new ArrayList<>();
        for (var file : Repository.files(SOURCES, ".java")) {
            String name = file.getFileName().toString().replace(".java", "");
            boolean isRule = Repository.text(file).contains("final class " + name + " implements Rule ");
            if (isRule
                    && Catalogue.rules().stream()
                            .noneMatch(rule -> rule.getClass().getSimpleName().equals(name))) {
                missing.add(Repository.name(file) + ": not in Catalogue");
            }
        }
        Lesson.teach(missing, "A rule that is not in the catalogue never runs. Next step: add its line.");
    }

    private static String camelCase(String id) {
        StringBuilder out = new StringBuilder();
        for (String word : id.split("-")) {
            out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return out.toString();
    }
}

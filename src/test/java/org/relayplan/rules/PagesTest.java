package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Lesson;
import org.relayplan.Repository;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.model.Suppression;

/** Every rule has a page that says the truth about it. */
class PagesTest {

    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        return ids;
    }

    @Test
    void there_is_no_page_without_a_rule() {
        List<String> strays = new ArrayList<>();
        for (var file : Repository.files(RulePage.FOLDER, ".md")) {
            String id = file.getFileName().toString().replaceAll("\\.md$", "");
            if (!ids().contains(id)) {
                strays.add(Repository.name(file) + ": no rule has this id");
            }
        }
        Lesson.teach(
                strays, "A page bears the id of its rule. Next step: add the rule to Catalogue, or rename the page.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_page_begins_with_the_rule_and_its_severities(String id) {
        RulePage page = RulePage.of(id);
        assertTrue(page.text().startsWith("# " + id + "\n\nSeverity: "), "a page begins: # " + id + ", Severity: …");
        assertFalse(page.severities().isEmpty(), "the front line names each severity the rule gives");
        assertTrue(page.text().endsWith("\n") && !page.text().contains("\r"), "lines end in LF, the last one too");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_page_has_the_headings_in_their_order_each_with_something_under_it(String id) {
        RulePage page = RulePage.of(id);
        assertEquals(RulePage.HEADINGS, page.headings());
        for (String heading : RulePage.HEADINGS) {
            assertFalse(page.section(heading).isBlank(), "nothing stands under " + heading);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void bad_and_good_each_hold_one_model_and_no_other_section_does(String id) {
        RulePage page = RulePage.of(id);
        for (String heading : RulePage.HEADINGS) {
            int wanted = heading.equals("Bad") || heading.equals("Good") ? 1 : 0;
            assertEquals(wanted, page.models(heading).size(), heading);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_page_consists_of_headings_paragraphs_lists_code_and_links(String id) {
        List<String> strange = new ArrayList<>();
        boolean code = false;
        for (String line : RulePage.of(id).text().lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code && line.matches("(#{3,}|[>|<*+]|\\s|\\d+\\.|!\\[).*|.*(\\*\\*|<[a-z/]).*")) {
                strange.add(line);
            }
        }
        Lesson.teach(
                strange,
                "Pages are shown in terminals, HTML and SARIF, so they keep to `#`, `##`, paragraphs of one line, `- ` lists,"
                        + " `code`, fenced blocks and [links](…). Next step: write these lines that way:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_page_refers_to_nothing_that_its_reader_cannot_look_up(String id) {
        List<String> strange = RulePage.of(id)
                .text()
                .lines()
                .filter(line -> line.matches(".*\\bR\\d+\\b.*"))
                .toList();
        Lesson.teach(
                strange,
                "The numbers of risks stand in the package's comment, which only developers have. Next step: take them"
                        + " out of these lines, or say what they mean:");
    }

    @Tag("whole-catalogue")
    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void the_bad_model_raises_its_rule_and_nothing_else_of_medium_or_above(String id) {
        Judged judged = Judged.of(RulePage.of(id).models("Bad").get(0), rule(id));
        List<String> others = new ArrayList<>(judged.grave());
        others.remove(id);
        // A page about suppressions needs something that is suppressed.
        for (Suppression suppression : judged.subject().model().suppress()) {
            others.remove(suppression.rule());
        }
        assertEquals(List.of(), others, judged.result().findings().toString());
        assertFalse(judged.of(rule(id)).isEmpty(), "the bad model doesn't raise its rule");
        for (Finding finding : judged.of(rule(id))) {
            assertTrue(
                    RulePage.of(id).severities().contains(finding.severity()), "the page doesn't name it: " + finding);
        }
    }

    @Tag("whole-catalogue")
    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void the_good_model_raises_neither(String id) {
        Judged judged = Judged.of(RulePage.of(id).models("Good").get(0), rule(id));
        assertEquals(List.of(), judged.of(rule(id)));
        assertTrue(judged.grave().isEmpty(), judged.result().findings().toString());
    }

    private static Rule rule(String id) {
        return StigProfile.withCatalogue().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

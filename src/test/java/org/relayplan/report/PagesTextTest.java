package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.report.CheckTextTest.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.rules.Catalogue;
import org.relayplan.rules.Page;

/** Rules and their pages in a terminal. */
class PagesTextTest {

    private static final Page PAGE = new Page("a-rule", """
            # a-rule

            Severity: low; high where allowed

            ## What it finds

            First `a  b` and [a page](https://example.org/x). Then `[no](link)` and more.

            ## How to fix

            - One thing after the other, at length.

            ```json
            { "a":   1, "long": "it is never broken" }
            ```
            """);

    @Test
    void a_page_is_broken_to_the_width_and_its_code_is_not() throws IOException {
        assertEquals("""
                a-rule

                Severity: low; high where
                allowed

                What it finds

                First `a  b` and a page
                (https://example.org/x). Then
                `[no](link)` and more.

                How to fix

                - One thing after the other,
                  at length.

                    { "a":   1, "long": "it is never broken" }
                """, text(new PagesText(List.of(PAGE), new Style(30, false))));
    }

    @Test
    void a_page_in_a_pipe_keeps_its_lines() throws IOException {
        String text = text(new PagesText(List.of(PAGE, PAGE), Style.PLAIN));
        assertTrue(text.contains("\nFirst `a  b` and a page (https://example.org/x). Then `[no](link)` and more.\n"));
        assertTrue(text.contains("\n\na-rule\n\nSeverity"), "an empty line between pages");
    }

    @Test
    void a_page_knows_its_severities_and_its_first_sentence() {
        assertEquals(List.of(Severity.LOW, Severity.HIGH), PAGE.severities());
        assertEquals("First `a  b` and [a page](https://example.org/x).", PAGE.summary());
    }

    @Test
    void the_catalogue_tells_every_rule_once() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Rule rule : Catalogue.rules()) {
            pages.add(Page.of(rule.id()));
        }
        String brief = text(new CatalogueText(pages, Style.PLAIN, Detail.BRIEF));
        assertEquals(
                Catalogue.rules().stream().map(Rule::id).toList(), brief.lines().toList());
        String usual = text(new CatalogueText(pages, Style.PLAIN, Detail.USUAL));
        assertEquals(2 * pages.size(), usual.lines().count());
        for (Page page : pages) {
            assertTrue(
                    usual.contains(page.id() + "  " + page.severities().get(0).text()), page.id());
            assertTrue(page.summary().length() > 20, page.id());
        }
    }
}

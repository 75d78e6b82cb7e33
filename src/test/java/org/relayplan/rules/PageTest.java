package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.check.Severity;

/** What is read out of a page. */
class PageTest {

    static List<String> ids() {
        return PagesTest.ids();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_page_comes_with_the_product_as_it_stands_in_the_sources(String id) {
        Page page = Page.of(id);
        assertEquals(RulePage.of(id).text(), page.markdown());
        assertEquals(RulePage.of(id).severities(), Set.copyOf(page.severities()));
        assertEquals(
                RulePage.of(id)
                        .section("What it finds")
                        .strip()
                        .lines()
                        .findFirst()
                        .orElseThrow(),
                page.description());
    }

    @Test
    void severities_are_whole_words_mildest_first() {
        Page page = new Page("x", "# x\n\nSeverity: critical for those allowed, else low\n\nhigh\n");
        assertEquals(List.of(Severity.LOW, Severity.CRITICAL), page.severities());
        assertEquals(List.of(Severity.LOW), new Page("x", "# x\n\nSeverity: low").severities());
        assertEquals(List.of(), new Page("x", "# x\n\nSeverity: slow, lower, highest\n").severities());
        assertEquals(List.of(), new Page("x", "# x\n").severities());
    }

    @Test
    void the_summary_is_the_first_sentence() {
        assertEquals("One.", page("One. Two.").summary());
        assertEquals("One alone", page("One alone").summary());
        assertEquals("", new Page("x", "# x\n").summary());
    }

    private static Page page(String text) {
        return new Page("x", "# x\n\nSeverity: low\n\n## What it finds\n\n" + text + "\n\n## Why it hurts\n");
    }
}

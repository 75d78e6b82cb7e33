package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageSpanTest {

    @Test
    void words_code_and_links_follow_each_other() {
        assertEquals("TEXT(First )CODE(a  b)TEXT( and )LINK(a page -> https://example.org/x)TEXT(.)", spans("""
                First `a  b` and [a page](https://example.org/x)."""));
        assertEquals("LINK(one -> x)LINK(two -> y)CODE(c)", spans("[one](x)[two](y)`c`"));
        assertEquals("", spans(""));
    }

    @Test
    void what_begins_first_counts() {
        assertEquals("CODE([no](link))", spans("`[no](link)`"));
        assertEquals("LINK(`a` page -> x)", spans("[`a` page](x)"));
    }

    @Test
    void a_mark_that_nothing_closes_is_text() {
        assertEquals("TEXT(a ` b)", spans("a ` b"));
        assertEquals("TEXT(a [b] c)", spans("a [b] c"));
        assertEquals("TEXT(a [b](c)", spans("a [b](c"));
        assertEquals("TEXT(a [b ] )CODE(c)", spans("a [b ] `c`"));
    }

    private static String spans(String line) {
        List<PageSpan> spans = PageSpan.of(line);
        return spans.stream()
                .map(span ->
                        span.kind() + "(" + span.text() + (span.target().isEmpty() ? "" : " -> " + span.target()) + ")")
                .collect(Collectors.joining());
    }
}

package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"owner: mail team", "EX01\\Anonymous Relay", "EX01\\users", "#> 'x' $(y)", ""})
    void printable_ascii_stays(String text) {
        assertEquals(text, CommentText.text(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a\u2028b, a\\u2028b",
        "\u202Ex, \\u202Ex",
        "\u2019, \\u2019",
        "\uD83D\uDE00, \\uD83D\\uDE00",
        "\uD83D, \\uD83D",
        "\\u0041, \\u005Cu0041",
    })
    void everything_else_is_escaped_so_that_two_texts_never_look_alike(String text, String escaped) {
        assertEquals(escaped, CommentText.text(text));
    }

    @Test
    void a_line_end_stays_in_the_comment() {
        assertEquals("a\\u000D\\u000ARemove-Item x", CommentText.text("a\r\nRemove-Item x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"requires -Version 99", " Requires -Version 99", "SIG # Begin signature block", "sig # Begin"})
    void a_comment_that_powershell_would_obey_gets_a_dash(String text) {
        assertTrue(CommentText.text(text).startsWith("- "));
    }

    @Test
    void long_comments_are_broken_at_blanks_and_lose_nothing() {
        String text = "  - " + "word ".repeat(60) + "requires " + "x".repeat(300);
        var lines = CommentText.lines(text);
        assertTrue(lines.size() > 3, lines.toString());
        assertEquals(
                text.replace(" ", ""), String.join("", lines).replace(" ", "").replace("-requires", "requires"));
        lines.subList(0, 2).forEach(line -> assertTrue(line.length() <= 118, line));
        assertTrue(lines.get(1).startsWith("    "), lines.get(1));
    }
}

package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EX01\\Relay | 'EX01\\Relay'",
                "\"\"        | ''",
                "O'Brien     | 'O''Brien'",
                "$x `n #>    | '$x `n #>'",
                "caf\u00E9s  | ('caf' + [char]0x00E9 + 's')",
                "\u2019      | ('' + [char]0x2019)",
                "\uD83D\uDE00x | ('' + [char]0xD83D + [char]0xDE00 + 'x')",
                "\"a\r\nb\"  | ('a' + [char]0x000D + [char]0x000A + 'b')",
            })
    void text_is_quoted_and_what_is_not_ascii_is_a_number(String text, String literal) {
        assertEquals(literal, Literal.text(text).argument());
        assertEquals(literal, Literal.text(text).expression());
    }

    @Test
    void one_word_stands_bare_behind_a_parameter_and_quoted_elsewhere() {
        assertEquals("Tls", Literal.flags(List.of("Tls")).argument());
        assertEquals("'Tls'", Literal.flags(List.of("Tls")).expression());
        assertEquals(
                "'Tls','BasicAuth'", Literal.flags(List.of("Tls", "BasicAuth")).argument());
        assertEquals("None", Literal.flags(List.of()).argument());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "x-", "1x", "x y", "x'", "x;y", "$x", "x\u2019", "\u00E4"})
    void no_other_text_stands_bare(String text) {
        assertThrows(IllegalArgumentException.class, () -> Literal.word(text));
    }

    @ParameterizedTest
    @CsvSource({"37748736, 36MB", "262144, 256KB", "1000, 1000", "0, 0", "2147483647, 2147483647", "1073741824, 1024MB"
    })
    void sizes_have_a_unit_where_that_loses_nothing(long bytes, String literal) {
        assertEquals(literal, Literal.size(bytes).argument());
    }
}

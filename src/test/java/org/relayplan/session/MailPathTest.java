package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailPathTest {

    static Stream<String> cases() {
        return SessionCases.lines("paths.txt").stream().filter(line -> !line.isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void an_address_is_read_as_it_was_sent(String line) {
        String[] cells = SessionCases.cells(line);
        Optional<MailPath> expected =
                cells[1].equals("-") ? Optional.empty() : Optional.of(new MailPath(cells[1], cells[2]));
        assertEquals(expected, MailPath.read(cells[0]));
    }

    @Test
    void nothing_is_the_null_sender_and_too_much_is_no_address() {
        assertTrue(MailPath.read("").orElseThrow().isNull());
        assertTrue(MailPath.read("a".repeat(571)).isPresent());
        assertTrue(MailPath.read("a".repeat(572)).isEmpty());
    }

    @Property
    void any_text_is_read_or_refused_and_what_is_read_reads_again(
            @ForAll @CharRange(from = ' ', to = 127) @StringLength(max = 30) String text) {
        Optional<MailPath> path = MailPath.read(text);
        if (path.isPresent() && !path.get().domain().isEmpty()) {
            assertEquals(
                    path, MailPath.read(path.get().local() + "@" + path.get().domain()));
        }
    }
}

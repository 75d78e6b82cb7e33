package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.smtp.Reply;

/** What verify -v prints of its sessions is heard as those sessions, each once and with both its ends. */
class StampedLinesTest {

    private static final String BEGUN = """
              confirmed    control         250 2.1.5 at RCPT
                                           10:00:00.000 * connecting to 10.1.1.1:25
                                           10:00:00.001 < 220 ex01.contoso.com Microsoft ESMTP MAIL Service ready
                                           10:00:00.002 > EHLO client
                                           10:00:00.003 < 250 ex01.contoso.com Hello [192.168.5.10]
            """;
    private static final String GONE_ON = """
                                           10:00:00.004 > MAIL FROM:<chris@contoso.com>
                                           10:00:00.005 < 250 2.1.0 Sender OK
            """;
    private static final String OTHER = BEGUN.replace("00.002", "00.009");

    private static List<HeardSession> heard(String text) {
        return HeardTranscript.read(text.lines().toList()).sessions();
    }

    private static String ends(HeardSession session) {
        return session.ends()
                .map(ends ->
                        ends.client().map(Object::toString).orElse("?") + " at " + ends.server() + " " + ends.local())
                .orElse("unknown");
    }

    @Test
    void a_session_that_is_printed_again_with_more_of_it_is_one() {
        List<HeardSession> sessions = heard(BEGUN + OTHER + BEGUN + GONE_ON);
        assertEquals(
                List.of(2, 3),
                sessions.stream().map(session -> session.turns().size()).toList());
        assertEquals(List.of(8, 13), sessions.stream().map(HeardSession::line).toList());
    }

    @Test
    void nor_is_it_another_if_it_was_shorter_the_second_time_or_the_same() {
        assertEquals(
                List.of(3),
                heard(BEGUN + GONE_ON + BEGUN + BEGUN + GONE_ON).stream()
                        .map(session -> session.turns().size())
                        .toList());
    }

    @Test
    void what_one_place_saw_is_not_what_another_saw() {
        String refused = """
                                               10:00:00.000 * connecting to 10.1.1.1:25
                                               10:00:00.001 * the connection was refused: nothing listens there
                """;
        List<HeardSession> sessions = heard("From app01 (192.168.5.10) at EX01:25, dialled at 10.1.1.1:25\n" + refused
                + "\nFrom desk (192.168.5.50) at EX01:25, dialled at 10.1.1.1:25\n" + refused);
        assertEquals(
                List.of("192.168.5.10 at EX01 *:25", "192.168.5.50 at EX01 *:25"),
                sessions.stream().map(StampedLinesTest::ends).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "From app01 (192.168.5.10) at EX01:25 | 192.168.5.10 at EX01 *:25",
                "From app01 (fd00::10) at EX01/[fd00::1]:587, dialled at mx:2525, with a logon"
                        + " | fd00::10 at EX01 [fd00::1]:587",
                "From here at EX01/10.1.1.2:25, dialled at 10.1.1.2:25 | ? at EX01 10.1.1.2:25",
                "From a (1.2.3.4) at EX09:26 (192.168.5.10) at EX01:25 | 192.168.5.10 at EX01 *:25",
                "From app01 (somewhere) at EX01:25 | ? at EX01 *:25",
                "From app01 (192.168.5.10) at EX01:99999 | unknown",
                "From Monday on | unknown"
            })
    void both_ends_stand_above_a_session(String heading, String ends) {
        assertEquals(ends, ends(heard(heading + "\n" + BEGUN).get(0)));
    }

    @Test
    void also_where_a_terminal_had_no_room_for_them() {
        String narrow = "\u001B[1mFrom\u001B[m \u001B[1mapp01\u001B[m\n  \u001B[1m(192.168.5.10)\u001B[m"
                + " \u001B[1mat\u001B[m\n  \u001B[1mEX01:25\u001B[m\n";
        assertEquals("192.168.5.10 at EX01 *:25", ends(heard(narrow + BEGUN).get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 34, 45, 50, 60, 70})
    void what_was_said_is_heard_the_same_on_any_terminal(int width) {
        String session = BEGUN.replace("250 ex01.contoso.com", "250-ex01.contoso.com")
                + "                               10:00:00.003 < 250 CHUNKING\n" + GONE_ON;
        assertEquals(turns(session), turns(wrapped(session, width)));
    }

    private static List<String> turns(String text) {
        return heard(text).stream()
                .flatMap(session -> session.turns().stream())
                .map(turn ->
                        turn.command() + " -> " + turn.reply().map(Reply::wire).orElse(List.of()))
                .toList();
    }

    /** As a terminal of that width has it: words that have no room go on below. */
    private static String wrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : text.lines().toList()) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            String row = indent;
            for (String word : line.strip().split(" +")) {
                if (!row.isBlank() && row.length() + 1 + word.length() > width) {
                    out.append(row).append('\n');
                    row = indent;
                }
                row += (row.isBlank() ? "" : " ") + word;
            }
            out.append(row).append('\n');
        }
        return out.toString();
    }

    @Test
    void words_that_begin_like_that_end_what_was_said_above() {
        HeardSession last = heard("From app01 (192.168.5.10) at EX01:25\n" + BEGUN + "\nFrom elsewhere:\n" + OTHER)
                .get(1);
        assertEquals(Optional.empty(), last.ends());
    }
}

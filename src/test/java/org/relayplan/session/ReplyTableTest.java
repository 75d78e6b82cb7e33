package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of replies, and that predictions are made of what stands in it. */
class ReplyTableTest {

    private final ReplyTable table = ReplyTable.load();

    static Stream<String> lookups() {
        return SessionCases.lines("lookups.txt").stream().filter(line -> !line.isBlank());
    }

    @Test
    void every_known_reply_is_there_once_with_its_meaning_step_and_source() {
        assertEquals(63, table.all().size());
        Set<String> seen = new HashSet<>();
        for (KnownReply reply : table.all()) {
            String name = reply.code() + " " + reply.enhanced() + " " + reply.text();
            assertTrue(seen.add(name), name);
            assertTrue(reply.code() >= 200 && reply.code() <= 599, name);
            assertTrue(reply.enhanced().isEmpty() || reply.enhanced().matches("[245]\\.\\d\\.\\d{1,3}"), name);
            assertFalse(reply.text().isBlank(), name);
            assertFalse(reply.steps().isEmpty() || reply.steps().contains(""), name);
            assertTrue(reply.meaning().endsWith("."), name);
            assertFalse(reply.source().isBlank(), name);
        }
    }

    @Test
    void every_refusal_has_a_cause_and_something_to_do() {
        for (KnownReply reply : table.all()) {
            String name = reply.code() + " " + reply.enhanced() + " " + reply.text();
            assertEquals(reply.code() >= 400, !reply.causes().isEmpty(), name);
            assertEquals(reply.code() >= 400, !reply.fix().isEmpty(), name);
        }
    }

    @Test
    void a_refused_relay_names_the_three_reasons_in_the_order_to_check_them() {
        for (String enhanced : List.of("5.7.1", "5.7.54")) {
            List<KnownReply> found = table.find(550, enhanced, "RCPT");
            assertEquals(1, found.size());
            List<String> causes = found.get(0).causes();
            assertEquals(3, causes.size());
            assertTrue(causes.get(0).contains("server or address"));
            assertTrue(causes.get(1).contains("ranges"));
            assertTrue(causes.get(2).contains("Accept-Any-Recipient"));
        }
    }

    @Test
    void predictions_say_what_the_table_knows() throws IllegalAccessException {
        int replies = 0;
        for (Field field : Replies.class.getDeclaredFields()) {
            if (field.getType() == Reaction.Reply.class) {
                Reaction.Reply reply = (Reaction.Reply) field.get(null);
                String enhanced =
                        reply.enhanced().isEmpty() ? "" : reply.enhanced().get(0);
                assertTrue(
                        table.all().stream()
                                .anyMatch(known -> known.code() == reply.code()
                                        && known.enhanced().equals(enhanced)
                                        && known.text().equals(reply.lines().get(0))),
                        field.getName());
                replies++;
            }
        }
        assertTrue(replies > 15);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookups")
    void a_reply_is_found_by_its_codes_and_its_step(String line) {
        String[] cells = SessionCases.cells(line);
        String[] words = cells[0].split(" ", 3);
        String enhanced = words[1].equals("-") ? "" : words[1];
        assertEquals(
                cells[1],
                table.find(Integer.parseInt(words[0]), enhanced, words[2]).stream()
                        .map(KnownReply::text)
                        .collect(Collectors.joining("; ")));
    }
}

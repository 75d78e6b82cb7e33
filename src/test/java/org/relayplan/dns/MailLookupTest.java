package org.relayplan.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.relayplan.dns.MailRoute.Outcome;

/** What hostile, broken and slow servers can do: cost their time, and nothing else. */
class MailLookupTest {

    private static final byte[] ROOT = {0};
    private static final byte[] A_B = {1, 'a', 1, 'b', 0};

    private static MailRoute find(ScriptedNameServer server, Duration time) throws Exception {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> MailLookup.find(DomainName.read("contoso.test"), List.of(server.server()), time));
    }

    private static MailRoute answered(ScriptedNameServer.Script script) throws Exception {
        return answered(script, query -> List.of());
    }

    private static MailRoute answered(ScriptedNameServer.Script udp, ScriptedNameServer.Script tcp) throws Exception {
        try (ScriptedNameServer server = new ScriptedNameServer(udp, tcp)) {
            return find(server, Duration.ofSeconds(2));
        }
    }

    /** A reply with the query's question, these flags, and these records, the answers first. */
    private static byte[] reply(byte[] query, int flags, int answers, byte[]... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(query);
        for (byte[] record : records) {
            out.write(record);
        }
        byte[] bytes = out.toByteArray();
        bytes[2] = (byte) (0x80 | flags >> 8);
        bytes[3] = (byte) flags;
        bytes[6] = (byte) (answers >> 8);
        bytes[7] = (byte) answers;
        return bytes;
    }

    /** A record of the name asked for. */
    private static byte[] record(int type, int length, byte[]... data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xC0, 12, 0, (byte) type, 0, 1, 0, 0, 0, 60, (byte) (length >> 8), (byte) length});
        for (byte[] part : data) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static byte[] framed(byte[] message) {
        byte[] framed = new byte[message.length + 2];
        framed[0] = (byte) (message.length >> 8);
        framed[1] = (byte) message.length;
        System.arraycopy(message, 0, framed, 2, message.length);
        return framed;
    }

    @Test
    void each_code_of_failure_is_told_by_its_name() throws Exception {
        for (String line : List.of("1 FORMERR", "2 SERVFAIL", "4 NOTIMP", "5 REFUSED", "9 error 9")) {
            int code = line.charAt(0) - '0';
            MailRoute route = answered(query -> List.of(reply(query, code, 0)));
            assertEquals(Outcome.FAILED, route.outcome());
            assertTrue(route.reason().contains(line.substring(2)), route.reason());
        }
    }

    @Test
    void silence_ends_when_the_time_is_over_and_nobody_was_asked() throws Exception {
        long before = System.nanoTime();
        MailRoute route = answered(query -> List.of());
        assertEquals(Outcome.NOBODY_ASKED, route.outcome());
        assertTrue(route.reason().contains("didn't answer in time"), route.reason());
        assertTrue(System.nanoTime() - before < 5_000_000_000L);
    }

    @Test
    void another_server_is_asked_where_the_first_refuses_fails_or_is_silent() throws Exception {
        for (int code : new int[] {-1, 2, 5}) {
            try (ScriptedNameServer first = new ScriptedNameServer(
                            query -> code < 0 ? List.of() : List.of(reply(query, code, 0)), query -> List.of());
                    ScriptedNameServer second =
                            new ScriptedNameServer(query -> List.of(reply(query, 3, 0)), query -> List.of())) {
                MailRoute route = MailLookup.find(
                        DomainName.read("contoso.test"),
                        List.of(first.server(), second.server()),
                        Duration.ofSeconds(10));
                assertEquals(Outcome.NO_SUCH_DOMAIN, route.outcome());
                assertEquals(second.server(), route.server().orElseThrow());
            }
        }
    }

    @Test
    void the_server_that_answered_is_asked_first_from_then_on() throws Exception {
        try (ScriptedNameServer first =
                        new ScriptedNameServer(query -> List.of(reply(query, 5, 0)), query -> List.of());
                ScriptedNameServer second =
                        new ScriptedNameServer(query -> List.of(reply(query, 0, 0)), query -> List.of())) {
            MailRoute route = MailLookup.find(
                    DomainName.read("contoso.test"), List.of(first.server(), second.server()), Duration.ofSeconds(10));
            assertEquals(Outcome.NOWHERE, route.outcome());
            assertEquals(1, first.asked());
            assertEquals(3, second.asked());
        }
    }

    @Test
    void answers_with_another_id_or_question_count_for_nothing() throws Exception {
        MailRoute other = answered(query -> {
            byte[] wrongId = reply(query, 3, 0);
            wrongId[0] ^= 1;
            byte[] wrongName = reply(query, 3, 0);
            wrongName[13] = 'x';
            byte[] wrongType = reply(query, 3, 0);
            wrongType[query.length - 3] = 1;
            byte[] noReply = query.clone();
            return List.of(wrongId, wrongName, wrongType, noReply);
        });
        assertEquals(Outcome.NOBODY_ASKED, other.outcome());
        assertTrue(other.reason().contains("counts for nothing"), other.reason());
    }

    @Test
    void the_right_answer_counts_though_forged_ones_came_before_it() throws Exception {
        MailRoute route = answered(query -> {
            byte[] forged = reply(query, 3, 0);
            forged[1] ^= 1;
            return List.of(forged, reply(query, 2, 0));
        });
        assertTrue(route.reason().contains("SERVFAIL"), route.reason());
    }

    @Test
    void a_question_answered_in_other_letters_of_case_counts() throws Exception {
        MailRoute route = answered(query -> {
            byte[] reply = reply(query, 3, 0);
            reply[13] = 'C';
            return List.of(reply);
        });
        assertEquals(Outcome.NO_SUCH_DOMAIN, route.outcome());
    }

    @Test
    void names_that_refer_to_themselves_or_each_other_end() throws Exception {
        byte[] preference = {0, 10};
        // The record's data begins 12 bytes behind the question, its name 2 further on.
        MailRoute self = answered(query -> {
            int at = query.length + 14;
            return List.of(reply(query, 0, 1, record(15, 4, preference, new byte[] {(byte) 0xC0, (byte) at})));
        });
        assertTrue(self.reason().contains("refers to itself"), self.reason());
        MailRoute forward = answered(query -> {
            int at = query.length + 14;
            byte[] pair = {(byte) 0xC0, (byte) (at + 2), (byte) 0xC0, (byte) at};
            return List.of(reply(query, 0, 1, record(15, 6, preference, pair)));
        });
        assertTrue(forward.reason().contains("refers to itself"), forward.reason());
    }

    @Test
    void records_that_lie_about_their_length_or_number_are_unreadable() throws Exception {
        for (byte[] bad : List.of(
                record(15, 200, new byte[] {0, 10}, ROOT),
                record(15, 2, new byte[] {0, 10}, A_B),
                record(15, 4, new byte[] {0, 10}, new byte[] {(byte) 0x80, 0}))) {
            MailRoute route = answered(query -> List.of(reply(query, 0, 1, bad)));
            assertTrue(route.reason().contains("counts for nothing"), route.reason());
        }
        MailRoute many = answered(query -> List.of(reply(query, 0, 65_535, record(15, 3, new byte[] {0, 10}, ROOT))));
        assertTrue(many.reason().contains("ends too early"), many.reason());
    }

    @Test
    void no_bytes_at_all_break_the_reader() throws Exception {
        Random random = new Random(7);
        byte[] asked = new Query(77, DomainName.read("contoso.test"), RecordType.MX).bytes();
        Query query = new Query(77, DomainName.read("contoso.test"), RecordType.MX);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] tail = new byte[random.nextInt(60)];
            random.nextBytes(tail);
            byte[] bytes = reply(asked, random.nextInt(1 << 15) & ~0x0F, random.nextInt(4), tail);
            for (int flips = random.nextInt(4); flips > 0; flips--) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
            }
            try {
                Response.read(bytes, bytes.length - random.nextInt(4), query);
                read++;
            } catch (UnreadableAnswer e) {
                assertTrue(e.getMessage().length() > 5);
            }
        }
        assertTrue(read > 1_000, "some can be read: " + read);
    }

    @Test
    void what_does_not_fit_is_asked_for_again_over_tcp() throws Exception {
        MailRoute route =
                answered(query -> List.of(reply(query, 0x0200, 0)), query -> List.of(framed(reply(query, 2, 0))));
        assertTrue(route.reason().contains("SERVFAIL"), route.reason());
    }

    @Test
    void a_server_that_cuts_short_and_does_not_speak_tcp_is_told_so() throws Exception {
        for (ScriptedNameServer.Script tcp : List.<ScriptedNameServer.Script>of(
                query -> List.of(),
                query -> List.of(new byte[] {0}),
                query -> List.of(new byte[] {1, 0, 7, 7}),
                query -> List.of(framed(reply(query, 0x0200, 0))))) {
            MailRoute route = answered(query -> List.of(reply(query, 0x0200, 0)), tcp);
            assertEquals(Outcome.NOBODY_ASKED, route.outcome());
            assertTrue(route.reason().contains("TCP"), route.reason());
        }
    }

    @Test
    void a_byte_now_and_then_over_tcp_does_not_make_the_time_longer() throws Exception {
        long before = System.nanoTime();
        answered(query -> List.of(reply(query, 0x0200, 0)), query -> {
            List<byte[]> drip = new ArrayList<>();
            Thread.sleep(1_500);
            for (byte b : framed(reply(query, 2, 0))) {
                drip.add(new byte[] {b});
                Thread.sleep(100);
            }
            return drip;
        });
        assertTrue(System.nanoTime() - before < 8_000_000_000L);
    }

    @Test
    void aliases_without_end_are_given_up() throws Exception {
        try (ScriptedNameServer server = new ScriptedNameServer(
                query -> {
                    // Each name is an alias of a longer one.
                    byte[] next = Arrays.copyOfRange(query, 12, query.length - 4);
                    byte[] longer = new byte[next.length + 2];
                    longer[0] = 1;
                    longer[1] = 'x';
                    System.arraycopy(next, 0, longer, 2, next.length);
                    return List.of(reply(query, 0, 1, record(5, longer.length, longer)));
                },
                query -> List.of())) {
            MailRoute route = find(server, Duration.ofSeconds(5));
            assertEquals(Outcome.ENDLESS_ALIASES, route.outcome());
            assertEquals(Resolver.MOST_ALIASES + 1, server.asked());
        }
    }
}

package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.source.Fault;

/** Lists of questions: what is read, what is refused, and that no line is lost or misnumbered. */
class BatchLinesTest {

    private static final String GOOD = "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\"10.1.1.1:25\"}";
    private static final String READ = "10.0.0.7 EX01 10.1.1.1:25";

    @Test
    void an_empty_list_has_no_questions() throws IOException {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("\n\n  \t\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\"}",
                " { \"server\" : \"ex01\" , \"from\" : \"10.0.0.7\" } ",
                "{\"server\":\"EX01\",\"from\":\"::ffff:10.0.0.7\",\"local\":null}",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\"*:25\"}",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\":25\"}",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\"*\"}",
                "/* why not */ {\"from\":\"10.0.0.7\",\"server\":\"EX01\"} // said",
                "{\"\\u0066rom\":\"10.0.0.7\",\"server\":\"EX\\u00301\"}"
            })
    void a_question_may_be_spelled_so(String line) throws IOException {
        assertEquals(List.of("1 10.0.0.7 EX01 *:25"), read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.1.1:25 > 10.1.1.1:25",
                "10.1.1.1 > 10.1.1.1:25",
                "[fd00::1]:25 > [fd00::1]:25",
                "[fd00::1] > [fd00::1]:25",
                "fd00::1 > [fd00::1]:25",
                "0.0.0.0:587 > 0.0.0.0:587",
                "[::]:587 > [::]:587",
                ":587 > *:587"
            })
    void the_local_end_may_be_spelled_so(String spelling) throws IOException {
        String[] sides = spelling.split(" > ");
        String line = GOOD.replace("10.1.1.1:25", sides[0]);
        assertEquals(List.of("1 10.0.0.7 EX01 " + sides[1]), read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[] > 1:1 Expected a question, an object with from, server, not a list.",
                "{} > 1:1 \"from\" is missing; a question needs it. > 1:1 \"server\" is missing; a question needs it.",
                "{\"from\":7,\"server\":\"EX01\"} > 1:9 Expected the client's address, such as \"192.168.5.10\", not a number.",
                "{\"from\":\"10.0.0\",\"server\":\"EX01\"} > 1:9 \"10.0.0\": an IPv4 address has four numbers, such as "
                        + "192.168.5.10, not 3.",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX02\"} > 1:29 The model has no server \"EX02\"; did you mean \"EX01\"?",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"from\":\"10.0.0.8\"} > 1:36 This name stands here already in line 1;",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"to\":\"x\"} > 1:36 A question has no property \"to\"",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\"10.1.1.1:0\"} > 1:44 \"10.1.1.1:0\": the port",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\",\"local\":\"\"} > 1:44 Expected a local address and port",
                "{\"from\":\"10.0.0.7\",\"server\":\"EX01\"}{} > 1:36 ",
                "{\"from\":\"10.0.0.7\" > 1:19 The document ends, but the { of line 1, column 1 is still open",
                "hello > 1:1 "
            })
    void what_is_wrong_with_a_question_is_said_with_its_place(String line) throws IOException {
        String[] sides = line.split(" > ");
        List<String> faults = read(sides[0]);
        assertEquals(sides.length - 1, faults.size(), faults::toString);
        for (int i = 1; i < sides.length; i++) {
            assertTrue(faults.get(i - 1).startsWith("! " + sides[i]), faults.get(i - 1));
        }
    }

    @Test
    void a_wrong_line_ends_nothing_and_moves_no_number() throws IOException {
        assertEquals(
                List.of(
                        "1 " + READ,
                        "! 2:1 Expected a question, an object with from, server, not a number.",
                        "4 " + READ,
                        "! 5:38 The document ends, but the { of line 5, column 1 is still open; } is missing.",
                        "6 " + READ),
                read(GOOD + "\n7\n\n" + GOOD + "\r\n{\"from\":\"10.0.0.7\",\"server\":\"EX01\"   \r" + GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void shells_write_lists_in_several_encodings(String charset) throws IOException {
        String list = GOOD + "\r\n" + GOOD.replace("EX01", "EX\u00E4") + "\r\n" + GOOD + "\r\n";
        List<String> expected = List.of("1 " + READ, "! 2:29 The model has no server \"EX\u00E4\"", "3 " + READ);
        for (String mark : List.of("\uFEFF", "")) {
            List<String> lines = read((mark + list).getBytes(Charset.forName(charset)));
            assertEquals(3, lines.size());
            for (int i = 0; i < 3; i++) {
                assertTrue(lines.get(i).startsWith(expected.get(i)), lines.get(i));
            }
        }
    }

    @Test
    void bytes_that_are_no_characters_spoil_their_line_alone() throws IOException {
        byte[] bytes = (GOOD + "\n" + GOOD.replace('X', '\u00FF') + "\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        List<String> lines = read(bytes);
        assertEquals("1 " + READ, lines.get(0));
        assertTrue(lines.get(1).startsWith("! 2:"), lines.get(1));
        assertEquals("3 " + READ, lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void a_replacement_character_that_was_written_is_an_ordinary_one() throws IOException {
        List<String> lines = read(GOOD.replace("EX01", "EX\uFFFD"));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).startsWith("! 1:29 The model has no server"), lines.get(0));
    }

    @Test
    void an_archive_is_refused_as_a_whole() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("! 0:0 This is a gzip archive, no text; unpack it first."), read(packed.toByteArray()));
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_one_read() throws IOException {
        List<String> lines = read("x".repeat(TextLines.LONGEST + 1) + "\n" + GOOD);
        assertEquals(List.of("! 1:1 The line is longer than 1048576 characters.", "2 " + READ), lines);
    }

    @Test
    void a_list_that_breaks_off_says_so_behind_what_was_read() throws IOException {
        byte[] first = (GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        Input input = new Given(new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == first.length) {
                    throw new IOException("cable out");
                }
                return first[at++];
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        });
        assertEquals(List.of("1 " + READ, "! 0:0 It can't be read: cable out."), told(input));
    }

    private static List<String> read(String list) throws IOException {
        return read(list.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] list) throws IOException {
        return told(new Given(new ByteArrayInputStream(list)));
    }

    private static List<String> told(Input input) throws IOException {
        List<String> told = new ArrayList<>();
        try (BatchLines lines = new BatchLines(input, List.of("EX01"))) {
            for (Optional<BatchLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<BatchQuery> query = line.get().query();
                assertEquals(query.isEmpty(), !line.get().faults().isEmpty());
                query.ifPresent(q -> told.add(q.from() + " " + q.server() + " " + q.local()));
                if (query.isPresent()) {
                    told.set(told.size() - 1, line.get().number() + " " + told.get(told.size() - 1));
                }
                for (Fault fault : line.get().faults()) {
                    told.add("! " + fault.place().line() + ":" + fault.place().column() + " " + fault.message());
                }
            }
        }
        return told;
    }

    private record Given(InputStream bytes) implements Input {

        @Override
        public String name() {
            return "questions.jsonl";
        }

        @Override
        public InputStream open() {
            return bytes;
        }
    }
}

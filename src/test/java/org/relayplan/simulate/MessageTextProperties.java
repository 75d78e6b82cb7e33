package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Messages and lines come through whole, however their bytes are split. */
class MessageTextProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(".", "..", "\r\n", "\r", "\n", "a", "\r\n.", "\r\n.\r\n", ".\r", "Received: x\r\n")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_text_ends_at_the_first_dot_alone_and_loses_one_dot_of_each_line(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 7) int piece) {
        String wire = text + "\r\n.\r\nQUIT\r\n";
        // Text begins as if a line had just ended.
        String framed = "\r\n" + wire;
        int end = framed.indexOf("\r\n.\r\n");
        String expected =
                framed.substring(0, end + 2).replaceAll("\r\n\\.", "\r\n").substring(2);

        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        MessageText message = new MessageText(taken::write, Long.MAX_VALUE, Instant.EPOCH);
        byte[] bytes = wire.getBytes(StandardCharsets.US_ASCII);
        boolean ended = false;
        int read = 0;
        while (!ended) {
            ByteBuffer next = ByteBuffer.wrap(bytes, read, Math.min(piece, bytes.length - read));
            ended = message.takeDotted(next);
            read = next.position();
        }
        assertEquals(expected, taken.toString(StandardCharsets.US_ASCII));
        assertEquals(wire.substring(end + 3), new String(bytes, read, bytes.length - read, StandardCharsets.US_ASCII));
        assertEquals(expected.length(), message.bytes());
    }

    @Property
    void lines_come_whole_however_they_are_split(
            @ForAll("lines") List<String> lines, @ForAll @IntRange(min = 1, max = 9) int piece) {
        byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        LineSplitter splitter = new LineSplitter();
        ByteQueue queue = new ByteQueue();
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < bytes.length; i += piece) {
            queue.add(ByteBuffer.wrap(bytes, i, Math.min(piece, bytes.length - i)));
            splitter.next(queue).ifPresent(line -> seen.append(line).append('\n'));
        }
        for (int i = 0; i < lines.size(); i++) {
            splitter.next(queue).ifPresent(line -> seen.append(line).append('\n'));
        }
        StringBuilder expected = new StringBuilder();
        for (String line : lines) {
            expected.append(line.strip()).append('\n');
        }
        assertEquals(expected.toString(), seen.toString());
        assertTrue(queue.isEmpty());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of("EHLO x\r\n", "NOOP\n", "\r\n", "\n", "caf\u00e9\r\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Example
    void a_line_without_end_costs_no_memory_and_is_told_once() {
        LineSplitter splitter = new LineSplitter();
        ByteQueue queue = new ByteQueue();
        byte[] piece = "x".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1_000; i++) {
            queue.add(piece);
            assertTrue(splitter.next(queue).isEmpty());
            assertTrue(queue.size() <= LineSplitter.LONGEST + piece.length);
        }
        queue.add("y\r\nNOOP\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(LineSplitter.OVERLONG, splitter.next(queue).orElseThrow());
        assertEquals("NOOP", splitter.next(queue).orElseThrow());
        assertTrue(splitter.next(queue).isEmpty());
    }

    @Example
    void what_is_too_long_is_counted_and_not_passed_on() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        MessageText message = new MessageText(taken::write, 3, Instant.EPOCH);
        assertFalse(message.takeDotted(ByteBuffer.wrap("abcdef".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("abc", taken.toString(StandardCharsets.US_ASCII));
        assertEquals(6, message.bytes());
    }
}

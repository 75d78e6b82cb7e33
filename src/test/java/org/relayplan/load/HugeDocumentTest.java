package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A document of many connectors, made while it is read, goes through a machine with 12 MB of memory.
 * {@code -Dhuge=300000000} makes it larger.
 */
class HugeDocumentTest {

    private static final int ELEMENT = 1024;

    @Test
    void a_huge_array_is_read_in_little_memory() throws IOException, InterruptedException {
        String bytes = System.getProperty("huge", "30000000");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx12m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HugeDocumentTest.class.getName(),
                        bytes))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // One element more than connectors: the null behind the last comma.
        int last = Integer.parseInt(bytes) / ELEMENT;
        assertEquals("/connectors/" + last + " in line " + (last + 2) + "\n", printed);
        assertEquals(0, process.waitFor());
    }

    /** Reads a document of about as many bytes as the argument says, and prints where its last connector stands. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]) / ELEMENT;
        Faults faults = new Faults();
        Last last = new Last();
        Optional<Document> document = new DocumentReader(faults, true).read(new Connectors(count), "doc", last);
        System.out.print(document.isPresent() && faults.isEmpty() ? last.found + "\n" : faults.list() + "\n");
    }

    private static final class Last implements Elements {

        private String found = "none";

        @Override
        public boolean wants(String member) {
            return member.equals("connectors");
        }

        @Override
        public void take(String member, Node element) {
            found = element.pointer() + " in line " + element.line();
        }
    }

    private static final class Connectors extends InputStream {

        private static final byte[] FIRST = "{ \"connectors\": [\n".getBytes(StandardCharsets.UTF_8);
        private static final byte[] LAST = "null ] }".getBytes(StandardCharsets.UTF_8);
        private static final byte[] ONE = one();

        private int left;
        private byte[] part = FIRST;
        private int next;

        Connectors(int count) {
            left = count;
        }

        private static byte[] one() {
            String start = "{ \"name\": \"relay\", \"remoteIPRanges\": [";
            String range = "\"192.168.5.10\", ";
            String end = "\"10.0.0.0/8\"] },\n";
            int ranges = (ELEMENT - start.length() - end.length()) / range.length();
            String body = start + range.repeat(ranges) + end;
            return (" ".repeat(ELEMENT - body.length()) + body).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new AssertionError("read byte by byte");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (next == part.length) {
                if (part == LAST) {
                    return -1;
                }
                part = left-- > 0 ? ONE : LAST;
                next = 0;
            }
            int count = Math.min(length, part.length - next);
            System.arraycopy(part, next, target, offset, count);
            next += count;
            return count;
        }
    }
}

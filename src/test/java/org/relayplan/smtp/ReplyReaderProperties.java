package org.relayplan.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Replies come out as they went in, however the network cuts them. */
class ReplyReaderProperties {

    /** A socket that hands out given bytes in given pieces. */
    private static final class Pieces extends Socket {
        private final InputStream in;

        Pieces(byte[] bytes, List<Integer> sizes) {
            in = new ByteArrayInputStream(bytes) {
                private int piece;

                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    int size = sizes.get(piece++ % sizes.size());
                    return super.read(target, offset, Math.min(size, length));
                }

                @Override
                public int read(byte[] target) {
                    return read(target, 0, target.length);
                }
            };
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public synchronized void setSoTimeout(int millis) {
            // Bytes in memory are never late.
        }
    }

    @Property
    void any_split_of_the_bytes_gives_the_same_replies(
            @ForAll("replies") List<Reply> sent, @ForAll("sizes") List<Integer> sizes, @ForAll boolean bareLineFeeds)
            throws Exception {
        StringBuilder wire = new StringBuilder();
        for (Reply reply : sent) {
            for (String line : reply.wire()) {
                wire.append(line).append(bareLineFeeds ? "\n" : "\r\n");
            }
        }
        Socket socket = new Pieces(wire.toString().getBytes(StandardCharsets.UTF_8), sizes);
        Transcript transcript = new Transcript(Clock.systemUTC());
        ReplyReader reader = new ReplyReader(socket, Limits.USUAL, transcript);
        List<Reply> received = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            received.add(reader.read(Deadline.in(Duration.ofSeconds(10))));
        }
        assertEquals(sent, received);
        assertEquals(
                sent.stream().flatMap(reply -> reply.wire().stream()).toList(),
                transcript.lines().stream().map(Transcript.Line::text).toList());
    }

    @Provide
    Arbitrary<List<Reply>> replies() {
        Arbitrary<String> line = Arbitraries.strings()
                .withChars("abc XYZ-012.;<>@\"\t\u00e9\u65e5")
                .ofMaxLength(30);
        Arbitrary<Reply> reply = Combinators.combine(
                        Arbitraries.integers().between(200, 599),
                        line.list().ofMinSize(1).ofMaxSize(5))
                .as(Reply::new);
        return reply.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(10);
    }
}

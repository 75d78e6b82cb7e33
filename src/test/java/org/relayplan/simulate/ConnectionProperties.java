package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.relayplan.analysis.Built;
import org.relayplan.simulate.SimulatedServer.Client;

/** Through a socket a session goes as without one, however its bytes are packed. */
class ConnectionProperties {

    private static SimulatedServer server;

    @BeforeContainer
    static void open() throws IOException {
        server = SimulatedServer.start("MaxProtocolErrors=4", "MaxInboundConnectionPerSource=Unlimited");
    }

    @AfterContainer
    static void close() {
        server.close();
    }

    @Provide
    Arbitrary<List<List<String>>> sessions() {
        return Arbitraries.of(
                        List.of("EHLO client"),
                        List.of("EHLO client"),
                        List.of("MAIL FROM:<chris@contoso.com>"),
                        List.of("MAIL FROM:<chris@contoso.com>"),
                        List.of("RCPT TO:<kate@contoso.com>"),
                        List.of("RCPT TO:<kate@contoso.com>"),
                        List.of("RCPT TO:<kate@fabrikam.com>"),
                        List.of("DATA", "Subject: x", "", "..", "text", "."),
                        List.of("BDAT 4", "ab"),
                        List.of("BDAT 4 LAST", "cd"),
                        List.of("RSET"),
                        List.of("HELP"),
                        List.of("AUTH LOGIN"),
                        List.of("QUIT"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 200)
    void bytes_may_come_in_any_pieces(
            @ForAll("sessions") List<List<String>> blocks, @ForAll @IntRange(min = 1, max = 60) int piece)
            throws IOException {
        List<String> lines = blocks.stream().flatMap(List::stream).toList();
        byte[] sent = lines.stream()
                .map(line -> line + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
        StringBuilder heard = new StringBuilder();
        try (Client client = server.client(Built.address("10.9.9.9"), server.at())) {
            client.hear();
            for (int i = 0; i < sent.length; i += piece) {
                try {
                    client.socket().getOutputStream().write(sent, i, Math.min(piece, sent.length - i));
                } catch (IOException e) {
                    // The server hung up already, as it should behind QUIT and too many errors.
                    break;
                }
            }
            if (!client.socket().isOutputShutdown()) {
                client.socket().shutdownOutput();
            }
            String reply = client.hear();
            while (!reply.isEmpty()) {
                heard.append(reply).append('\n');
                reply = client.hear();
            }
        }
        assertEquals(expected(lines), plain(heard.toString()));
    }

    private static String expected(List<String> lines) {
        PlayedDialogue played = new PlayedDialogue(
                SimulatedServer.EX01,
                server.connector("Everybody"),
                Built.accepting("contoso.com"),
                Built.address("10.9.9.9"),
                Optional.empty());
        int skipped = played.seen().size();
        for (String line : lines) {
            if (played.last().next() != Turn.Next.CLOSE) {
                played.say(line);
            }
        }
        return plain(played.seen().stream()
                .skip(skipped)
                .filter(line -> line.startsWith("< "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining()));
    }

    /** Without what differs from message to message. */
    private static String plain(String replies) {
        return replies.replaceAll("<[0-9a-f]{32}@.* Queued", "Queued");
    }
}

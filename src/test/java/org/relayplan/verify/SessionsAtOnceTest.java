package org.relayplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.Model;
import org.relayplan.smtp.DirectDialler;
import org.relayplan.smtp.Limits;

/** How many sessions a server sees at once from one address, and how many errors in each. */
class SessionsAtOnceTest {

    @TempDir
    private Path folder;

    /** A server that refuses every recipient elsewhere, takes its time, and counts. */
    private static final class Counting implements Closeable {
        private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger mostErrors = new AtomicInteger();
        private final int awaited;

        /** Greets nobody before that many have come at once, for ten seconds at most. */
        Counting(int awaited) throws IOException {
            this.awaited = awaited;
            Thread thread = new Thread(this::accept, "counting");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (true) {
                    Socket socket = listener.accept();
                    Thread thread = new Thread(() -> serve(socket), "counting-session");
                    thread.setDaemon(true);
                    thread.start();
                }
            } catch (IOException e) {
                // The test is over.
            }
        }

        private void serve(Socket socket) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try (socket) {
                int errors = session(socket);
                mostErrors.accumulateAndGet(errors, Math::max);
                // Whoever hears the goodbye may come again at once.
                now.decrementAndGet();
                say(socket, "221 bye");
            } catch (IOException | InterruptedException e) {
                // A client that hung up; here none does, and one that did would count as there for ever.
            }
        }

        /** The errors of one, up to QUIT. */
        private int session(Socket socket) throws IOException, InterruptedException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            Thread.sleep(150);
            for (int i = 0; i < 100 && most.get() < awaited; i++) {
                Thread.sleep(100);
            }
            say(socket, "220 ex01.contoso.com ready");
            int errors = 0;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                boolean refused = line.startsWith("RCPT") && !line.contains("chris@contoso.com");
                errors += refused ? 1 : 0;
                if (line.startsWith("EHLO")) {
                    say(socket, "250 ex01.contoso.com Hello [127.0.0.3]");
                } else {
                    say(socket, refused ? "550 5.7.54 no" : "250 ok");
                }
            }
            return errors;
        }

        private static void say(Socket socket, String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    private Model model(String setting) throws IOException {
        String text = Files.readString(Repository.root().resolve("src/test/resources/verify/loopback.json"));
        String of = "\"name\": \"Default Frontend {server}\", \"transportRole\": \"FrontendTransport\"";
        Files.writeString(
                folder.resolve("model.json"),
                text.replace("\"connectors\": [", "\"connectors\": [ { " + of + setting + " },"));
        return CaseModel.of(folder, "model.json");
    }

    private static Counting look(Model model, int parallel, int vantages) throws Exception {
        Counting server = new Counting(parallel);
        try (server) {
            List<VantagePoint> points = new ArrayList<>();
            for (int i = 0; i < vantages; i++) {
                points.add(new VantagePoint(
                        "desk " + i, Optional.of(AddressText.address("127.0.0.3")), DirectDialler.ANY_SOURCE));
            }
            Endpoint endpoint = new Endpoint(
                    model.servers().get(0), Binding.read("127.0.0.1:25"), "127.0.0.1", server.listener.getLocalPort());
            Course course = new Course(Limits.USUAL, true, false, parallel, Optional.empty(), Duration.ofMillis(10));
            ProbeAddresses probe =
                    ProbeAddresses.of(model.organization().probes()).orElseThrow();
            List<ProbeResult> results = new Verification(model, probe, course, Clock.systemUTC())
                    .run(points, List.of(endpoint), (count, all) -> {});
            assertEquals(vantages * 19, results.size());
        }
        return server;
    }

    @Test
    void two_vantages_with_one_address_share_the_four_that_it_may_have() throws Exception {
        Counting server = look(model(""), 0, 2);
        assertTrue(server.most.get() > 1 && server.most.get() <= 4, server.most + " at once");
    }

    @ParameterizedTest
    @CsvSource({"20, 4", "12, 3", "8, 2", "7, 1", "1, 1"})
    void no_more_than_a_quarter_of_what_the_connector_takes_from_one_source(int limit, int most) throws Exception {
        Counting server = look(model(", \"maxInboundConnectionPerSource\": " + limit), 0, 1);
        assertTrue(server.most.get() <= most, server.most + " at once");
    }

    @Test
    void nor_of_its_share_of_all_connections() throws Exception {
        Counting server =
                look(model(", \"maxInboundConnection\": 400, \"maxInboundConnectionPercentagePerSource\": 2"), 0, 1);
        assertTrue(server.most.get() <= 2, server.most + " at once");
    }

    @Test
    void a_connector_that_bears_fewer_errors_gets_fewer() throws Exception {
        Counting server = look(model(", \"maxProtocolErrors\": 2"), 1, 1);
        assertEquals(1, server.mostErrors.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 16})
    void as_many_as_were_asked_for(int parallel) throws Exception {
        Counting server = look(model(", \"maxInboundConnectionPerSource\": 1"), parallel, 1);
        assertEquals(parallel, server.most.get());
    }

    @Test
    void no_session_makes_as_many_errors_as_end_one() throws Exception {
        for (int parallel : new int[] {1, 4, 16}) {
            Counting server = look(model(""), parallel, 1);
            assertTrue(server.mostErrors.get() > 0 && server.mostErrors.get() < 5, server.mostErrors + " errors");
        }
    }
}

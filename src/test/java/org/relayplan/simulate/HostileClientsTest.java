package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.relayplan.simulate.SimulatedServer.Client;

/** Clients that mean no good: none of them costs much memory, or keeps anybody else from being served. */
class HostileClientsTest {

    private static void stillServes(SimulatedServer server) throws IOException {
        try (Client client = server.client(SimulatedServer.RELAYED, server.at())) {
            assertTrue(client.hear().startsWith("220 "));
            assertEquals("221 2.0.0 Service closing transmission channel", client.ask("QUIT"));
        }
    }

    @Test
    void a_line_without_end_is_answered_once_it_ends() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            for (int i = 0; i < 200; i++) {
                client.send("x".repeat(50_000));
            }
            stillServes(server);
            assertEquals("500 5.3.3 Unrecognized command", client.ask(""));
            assertEquals("250 2.0.0 OK", client.ask("NOOP"));
            assertTrue(server.log().toString().contains("(a line of more than 8000 bytes)"));
        }
    }

    @Test
    void whoever_says_much_and_reads_nothing_is_read_no_further() throws Exception {
        try (SimulatedServer server = SimulatedServer.start();
                SocketChannel deaf = SocketChannel.open(server.at())) {
            deaf.configureBlocking(false);
            byte[] flood = "HELP\r\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            int refused = 0;
            // Buffers of both systems take a few megabytes; then nothing more may be taken off the wire.
            while (refused < 200 && sent < 200_000_000L) {
                int count = deaf.write(ByteBuffer.wrap(flood));
                sent += count;
                refused = count == 0 ? refused + 1 : 0;
                if (count == 0) {
                    Thread.sleep(5);
                }
            }
            assertTrue(sent < 100_000_000L, "read on and on: " + sent);
            stillServes(server);
        }
    }

    @Test
    void hundreds_of_idle_and_half_open_connections_are_only_kept() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(
                "MaxInboundConnectionPerSource=Unlimited",
                "MaxInboundConnection=1000",
                "MaxInboundConnectionPercentagePerSource=100")) {
            List<Socket> crowd = new ArrayList<>();
            try {
                for (int i = 0; i < 600; i++) {
                    Client client = server.client();
                    crowd.add(client.socket());
                    if (i % 3 == 0) {
                        client.send("EHLO half a li");
                    } else if (i % 3 == 1) {
                        client.socket().setSoLinger(true, 0);
                        client.socket().close();
                    }
                }
                stillServes(server);
            } finally {
                for (Socket socket : crowd) {
                    socket.close();
                }
            }
            stillServes(server);
        }
    }

    @Test
    void what_is_slipped_in_behind_starttls_is_never_answered() throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Gullible()}, null);
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            client.ask("EHLO client");
            client.send("STARTTLS\r\nEHLO evil\r\nMAIL FROM:<evil@fabrikam.com>\r\n");
            assertEquals("220 2.0.0 SMTP server ready", client.hear());
            try (Client secured = new Client(trusting.getSocketFactory()
                    .createSocket(
                            client.socket(), "ex01.contoso.com", server.at().getPort(), true))) {
                assertEquals("250 2.0.0 OK", secured.ask("NOOP"));
                assertEquals("503 5.5.2 Send hello first", secured.ask("MAIL FROM:<>"));
            }
            assertTrue(server.log().stream().noneMatch(line -> line.contains("evil")));
        }
    }

    /** Takes any certificate; it is the client's trouble that is tested here. */
    private static final class Gullible extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void plain_text_behind_starttls_is_no_handshake() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            client.ask("EHLO client");
            client.ask("STARTTLS");
            client.send("EHLO again\r\n");
            String rest = client.hear();
            assertTrue(rest.isEmpty() || rest.charAt(0) == 0x15, "an alert at most: " + rest);
            stillServes(server);
        }
    }

    @Test
    void a_password_sent_where_nobody_asked_for_it_is_not_logged() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            client.ask("EHLO client");
            client.ask("AUTH PLAIN AGthdGUAc2VjcmV0");
            client.ask("AUTH LOGIN");
            client.ask("a2F0ZQ==");
            client.ask("c2VjcmV0");
            String log = server.log().toString();
            assertTrue(log.contains("<,AUTH PLAIN ***,"), log);
            assertTrue(!log.contains("a2F0ZQ==") && !log.contains("c2VjcmV0") && !log.contains("AGthdGU"), log);
        }
    }

    @Test
    void a_client_that_never_begins_its_handshake_is_cut() throws IOException {
        try (SimulatedServer server = SimulatedServer.start("ConnectionInactivityTimeout=00:00:01");
                Client client = server.client()) {
            client.hear();
            client.ask("EHLO client");
            client.ask("STARTTLS");
            client.socket().getOutputStream().write(new byte[] {0x16, 3, 1, 0x3F});
            assertTrue(client.isClosed());
            stillServes(server);
        }
    }

    @Test
    void whoever_stays_after_the_goodbye_is_cut() throws Exception {
        try (SimulatedServer server = SimulatedServer.start("MaxInboundConnectionPerSource=1");
                Client staying = server.client()) {
            staying.hear();
            staying.ask("QUIT");
            String heard = "421";
            for (int i = 0; i < 300 && heard.startsWith("421"); i++) {
                Thread.sleep(50);
                try (Client next = server.client()) {
                    heard = next.hear();
                }
            }
            assertTrue(heard.startsWith("220 "), "its place is free again: " + heard);
        }
    }

    @Test
    void damaged_handshakes_end_their_own_session() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("ex01.contoso.com", 25);
        engine.setUseClientMode(true);
        ByteBuffer hello = ByteBuffer.allocate(32_000);
        engine.wrap(ByteBuffer.allocate(0), hello);
        Random random = new Random(17);
        try (SimulatedServer server = SimulatedServer.start("MaxInboundConnectionPerSource=Unlimited")) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = Arrays.copyOf(hello.array(), hello.position());
                for (int n = 0; n <= i % 4; n++) {
                    damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt();
                }
                try (Client client = server.client()) {
                    client.hear();
                    client.ask("EHLO client");
                    client.ask("STARTTLS");
                    client.socket().getOutputStream().write(damaged);
                    client.socket().shutdownOutput();
                    client.socket().getInputStream().readAllBytes();
                }
            }
            stillServes(server);
        }
    }

    @Test
    void drops_in_mid_command_and_resets_end_that_session_only() throws IOException {
        try (SimulatedServer server = SimulatedServer.start()) {
            for (int i = 0; i < 50; i++) {
                try (Client client = server.client()) {
                    client.send(
                            i % 2 == 0 ? "EHLO" : "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@contoso.com>\r\nDATA\r\nhalf");
                    client.socket().setSoLinger(true, 0);
                }
            }
            stillServes(server);
        }
    }

    @Test
    void many_commands_at_once_are_answered_to_the_last() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            client.send("HELP\r\n".repeat(3_000) + "NOOP\r\n");
            int answers = 0;
            while (client.hear().startsWith("214")) {
                answers++;
            }
            assertEquals(3_000, answers);
        }
    }

    @Test
    void commands_sent_in_one_piece_before_the_end_are_all_answered() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.send("EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@contoso.com>\r\nDATA\r\nx\r\n.\r\nNOOP\r\n");
            client.socket().shutdownOutput();
            List<String> codes = new ArrayList<>();
            String reply = client.hear();
            while (!reply.isEmpty()) {
                codes.add(reply.substring(0, 3));
                reply = client.hear();
            }
            assertEquals(List.of("220", "250", "250", "250", "354", "250", "250"), codes);
        }
    }

    @Test
    void garbage_and_control_characters_stay_out_of_replies_and_act_on_nobodys_terminal() throws IOException {
        try (SimulatedServer server = SimulatedServer.start("MaxProtocolErrors=Unlimited");
                Client client = server.client()) {
            client.hear();
            byte[] garbage = new byte[256];
            for (int i = 0; i < garbage.length; i++) {
                garbage[i] = (byte) (i == '\n' ? 0 : i);
            }
            client.socket().getOutputStream().write(garbage);
            assertEquals("500 5.3.3 Unrecognized command", client.ask(""));
            assertEquals("501 5.5.4 Invalid domain name", client.ask("EHLO \u001b]0;x\u0007"));
            for (String line : server.log()) {
                assertTrue(line.chars().allMatch(c -> c >= ' ' && c != 0x7F && (c < 0x80 || c > 0x9F)), line);
            }
        }
    }

    @Test
    void a_chunk_that_promises_too_much_is_waited_for_without_room() throws IOException {
        try (SimulatedServer server = SimulatedServer.start();
                Client client = server.client()) {
            client.hear();
            client.ask("EHLO x");
            client.ask("MAIL FROM:<>");
            client.ask("RCPT TO:<a@contoso.com>");
            client.send("BDAT 999999999999999999 LAST\r\n" + "x".repeat(1_000_000));
            stillServes(server);
            assertEquals("501 5.5.4 Invalid arguments", askAnew(server, "BDAT 99999999999999999999 LAST"));
        }
    }

    private static String askAnew(SimulatedServer server, String command) throws IOException {
        try (Client client = server.client()) {
            client.hear();
            return client.ask(command);
        }
    }
}

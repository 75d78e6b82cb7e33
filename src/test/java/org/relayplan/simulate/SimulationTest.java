package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.Listener;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.simulate.SimulatedServer.Client;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.LogonMechanism;
import org.relayplan.smtp.Secret;
import org.relayplan.smtp.SmtpCommand;
import org.relayplan.smtp.SmtpSession;
import org.relayplan.smtp.Transcript;

/** Listeners of a model as their clients meet them. */
class SimulationTest {

    private static String relays(Client client) throws IOException {
        client.hear();
        client.ask("EHLO client");
        client.ask("MAIL FROM:<chris@contoso.com>");
        return client.ask("RCPT TO:<kate@fabrikam.com>").substring(0, 3);
    }

    @Test
    void who_answers_is_decided_by_the_address_a_client_comes_from_or_stands_for() throws IOException {
        try (SimulatedServer server = SimulatedServer.start()) {
            try (Client own = server.client();
                    Client mapped = server.client("127.0.0.2");
                    Client told = server.client(SimulatedServer.RELAYED, server.at());
                    Client other = server.client(Built.address("192.168.5.11"), server.at())) {
                assertEquals("550", relays(own));
                assertEquals("250", relays(mapped));
                assertEquals("250", relays(told));
                assertEquals("550", relays(other));
            }
        }
    }

    @Test
    void ipv6_clients_come_to_ipv6_listeners() throws IOException {
        try (SimulatedServer server = SimulatedServer.start()) {
            List<SimulatedEndpoint> six = server.simulation().endpoints().stream()
                    .filter(e -> e.local().address().family() == AddressFamily.IPV6)
                    .toList();
            if (six.isEmpty()) {
                assertTrue(server.simulation().notes().toString().contains("no IPv6"));
                return;
            }
            assertEquals("EX01/[fd00:a::1]:25", six.get(0).name());
            InetSocketAddress at = six.get(0).at();
            try (Client relayed = server.client(Built.address("fd00:5::10"), at);
                    Client other = server.client(Built.address("fd00:5::11"), at);
                    Client wrong = server.client(SimulatedServer.RELAYED, at)) {
                assertEquals("250", relays(relayed));
                assertEquals("550", relays(other));
                // An IPv4 client can't be at an IPv6 listener: nobody takes it.
                assertEquals("421 4.3.2 Service not available", wrong.hear());
            }
        }
    }

    @Test
    void a_client_that_no_range_has_is_told_so_and_let_go() throws IOException {
        Connector only = Built.connector(SimulatedServer.EX01, "Only", List.of("0.0.0.0:25"), List.of("192.168.5.10"));
        try (SimulatedServer server = SimulatedServer.of(List.of(only), SimulatedServer.options());
                Client client = server.client()) {
            assertEquals("421 4.3.2 Service not available", client.hear());
            assertTrue(client.isClosed());
        }
    }

    @Test
    void where_exchange_leaves_it_open_the_first_answers_and_that_is_said() throws IOException {
        Connector one = SimulatedServer.with(
                Built.connector(SimulatedServer.EX01, "One", List.of("0.0.0.0:25"), List.of("0.0.0.0/0")),
                "ProtocolLoggingLevel=Verbose");
        Connector two = Built.connector(SimulatedServer.EX01, "Two", List.of("0.0.0.0:25"), List.of("0.0.0.0/0"));
        try (SimulatedServer server = SimulatedServer.of(List.of(one, two), SimulatedServer.options());
                Client client = server.client()) {
            assertEquals(
                    List.of("EX01:25: \"One\" answers some clients for whom Exchange's documented rules leave it open;"
                            + " also possible: \"Two\"."),
                    server.simulation().notes());
            assertTrue(client.hear().startsWith("220 "));
            assertTrue(server.log().toString().contains("*,\"also possible: \"\"Two\"\"\",relayplan"));
        }
    }

    @Test
    void our_own_client_secures_a_session_logs_on_and_delivers(@TempDir Path folder) throws IOException {
        SimulationOptions base = SimulatedServer.options();
        SimulationOptions kept = new SimulationOptions(
                base.listen(),
                base.standIns(),
                true,
                false,
                base.account(),
                Optional.of(folder.resolve("mail")),
                Optional.empty(),
                base.clock());
        Connector submission = Built.trusting(
                Built.connector(SimulatedServer.EX01, "Submission", List.of("0.0.0.0:587"), List.of("0.0.0.0/0")),
                Set.of(AuthMechanism.TLS, AuthMechanism.BASIC_AUTH, AuthMechanism.BASIC_AUTH_REQUIRE_TLS),
                Set.of(PermissionGroup.EXCHANGE_USERS),
                ExtendedRights.NONE);
        Transcript transcript = new Transcript(Clock.systemUTC());
        try (SimulatedServer server = SimulatedServer.of(
                        List.of(SimulatedServer.with(submission, "ProtocolLoggingLevel=Verbose")), kept);
                SmtpSession session = SmtpSession.open(
                        server.simulation().dialler(SimulatedServer.RELAYED),
                        "127.0.0.1",
                        server.at().getPort(),
                        Limits.USUAL,
                        transcript)) {
            session.banner();
            session.greet("client");
            assertFalse(session.offered().has("AUTH"));
            assertEquals(220, session.startTls("ex01.contoso.com").code());
            assertTrue(session.certificate().orElseThrow().toString().contains("ex01.contoso.com"));
            session.greet("client");
            assertEquals(
                    235,
                    session.logOn(LogonMechanism.LOGIN, new Secret("kate", "secret"))
                            .code());
            session.sayAll(List.of(SmtpCommand.mail("kate@contoso.com"), SmtpCommand.recipient("kim@fabrikam.com")));
            session.say(SmtpCommand.of("DATA"));
            assertEquals(
                    250,
                    session.message(List.of("Subject: x", "", ".dot", "text")).code());
            session.say(SmtpCommand.of("QUIT"));
            assertFalse(server.log().toString().contains("c2VjcmV0"), "no password in the log");
            assertTrue(server.log().toString().contains("<,***,"));
            assertTrue(server.log().toString().contains("TLS negotiation succeeded"));
        }
        try (Stream<Path> mail = Files.list(folder.resolve("mail/new"))) {
            assertEquals(
                    "Return-Path: <kate@contoso.com>\r\nX-Envelope-To: <kim@fabrikam.com>\r\n"
                            + "Subject: x\r\n\r\n.dot\r\ntext\r\n",
                    Files.readString(mail.findFirst().orElseThrow()));
        }
        try (Stream<Path> rest = Files.list(folder.resolve("mail/tmp"))) {
            assertEquals(0, rest.count());
        }
    }

    @Test
    void a_message_that_breaks_off_leaves_nothing_behind(@TempDir Path folder) throws Exception {
        SimulationOptions base = SimulatedServer.options();
        SimulationOptions kept = new SimulationOptions(
                base.listen(),
                base.standIns(),
                true,
                false,
                base.account(),
                Optional.of(folder),
                Optional.empty(),
                base.clock());
        try (SimulatedServer server = SimulatedServer.start(kept)) {
            try (Client client = server.client("127.0.0.2")) {
                relays(client);
                client.ask("DATA");
                client.send("Subject: half");
            }
            try (Client next = server.client()) {
                next.hear();
                for (int i = 0; i < 100 && count(folder.resolve("tmp")) > 0; i++) {
                    next.ask("NOOP");
                }
            }
        }
        assertEquals(0, count(folder.resolve("tmp")));
        assertEquals(0, count(folder.resolve("new")));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void a_log_has_the_form_of_exchanges_and_ends_when_the_session_does() throws IOException {
        try (SimulatedServer server = SimulatedServer.start()) {
            try (Client client = server.client(SimulatedServer.RELAYED, server.at())) {
                client.hear();
                client.ask("NOOP \u001b[2J");
                client.ask("QUIT");
                assertTrue(client.isClosed());
            }
            List<String> log = server.log();
            assertEquals(
                    "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,"
                            + "data,context",
                    log.get(4));
            String[] cells = log.get(6).split(",");
            assertEquals("EX01\\Relay", cells[1]);
            assertTrue(cells[2].matches("[0-9A-F]{16}"), cells[2]);
            assertEquals("1", cells[3]);
            assertEquals("10.1.1.1:25", cells[4]);
            assertTrue(cells[5].startsWith("192.168.5.10:"), cells[5]);
            assertEquals(
                    "*,SMTPSubmit SMTPAcceptAnyRecipient SMTPAcceptAnySender SMTPAcceptAuthoritativeDomainSender"
                            + " AcceptRoutingHeaders,Set Session Permissions",
                    log.get(6).substring(log.get(6).indexOf(",*,") + 1));
            assertTrue(log.get(8).endsWith(",<,NOOP \\u001B[2J,"), log.get(8));
            assertTrue(log.get(log.size() - 1).endsWith(",-,,Local"));
        }
    }

    @Test
    void a_reply_that_is_held_back_keeps_nobody_else_waiting() throws IOException {
        try (SimulatedServer server = SimulatedServer.start("TarpitInterval=00:00:02");
                Client slow = server.client();
                Client quick = server.client()) {
            slow.hear();
            long begun = System.nanoTime();
            slow.send("NONSENSE\r\nNOOP\r\n");
            quick.hear();
            quick.ask("NOOP");
            boolean stillHeld = slow.socket().getInputStream().available() == 0;
            assertTrue(stillHeld || System.nanoTime() - begun > 2_000_000_000L);
            assertEquals("500 5.3.3 Unrecognized command", slow.hear());
            assertTrue(System.nanoTime() - begun >= 2_000_000_000L);
            assertEquals("250 2.0.0 OK", slow.hear());
        }
    }

    @Test
    void without_limits_nothing_is_held_back_or_counted() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(
                SimulatedServer.options().unlimited(),
                "TarpitInterval=01:00:00",
                "MaxInboundConnection=1",
                "MaxInboundConnectionPerSource=1",
                "MessageRateLimit=1")) {
            try (Client one = server.client();
                    Client two = server.client()) {
                assertEquals("550", relays(one));
                assertEquals("550", relays(two));
                one.ask("RSET");
                assertEquals("250 2.1.0 Sender OK", one.ask("MAIL FROM:<>"));
            }
        }
    }

    @Test
    void connections_are_counted_for_each_source_and_in_all_and_given_back() throws Exception {
        try (SimulatedServer server = SimulatedServer.start(
                "MaxInboundConnection=3",
                "MaxInboundConnectionPerSource=2",
                "MaxInboundConnectionPercentagePerSource=100")) {
            try (Client one = server.client();
                    Client two = server.client();
                    Client three = server.client()) {
                assertTrue(one.hear().startsWith("220"));
                assertTrue(two.hear().startsWith("220"));
                assertTrue(three.hear().startsWith("421 4.3.2 The maximum number of concurrent server connections"));
                assertTrue(three.isClosed());
                try (Client other = server.client(Built.address("10.9.9.9"), server.at());
                        Client last = server.client(Built.address("10.9.9.8"), server.at())) {
                    assertTrue(other.hear().startsWith("220"));
                    assertTrue(last.hear().startsWith("421 4.3.2 The maximum number of concurrent connections"));
                }
                one.ask("QUIT");
                assertTrue(one.isClosed());
            }
            // The places are free again as soon as the server has seen the ends.
            String heard = "";
            for (int i = 0; i < 200 && !heard.startsWith("220"); i++) {
                try (Client again = server.client()) {
                    heard = again.hear();
                }
            }
            assertTrue(heard.startsWith("220"), heard);
        }
    }

    @Test
    void silence_and_long_sessions_are_ended() throws IOException {
        try (SimulatedServer server =
                        SimulatedServer.start("ConnectionInactivityTimeout=00:00:01", "ConnectionTimeout=00:00:02");
                Client silent = server.client();
                Client busy = server.client()) {
            silent.hear();
            busy.hear();
            String last = busy.ask("NOOP");
            while (last.startsWith("250")) {
                last = busy.ask("NOOP");
            }
            assertEquals("421 4.4.1 Connection timed out", last);
            assertEquals("451 4.7.0 Timeout waiting for client input", silent.hear());
            assertTrue(silent.isClosed());
        }
    }

    @Test
    void a_place_that_somebody_has_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Connector one = Built.connector(SimulatedServer.EX01, "One", List.of("0.0.0.0:25"), List.of("0.0.0.0/0"));
            SimulationOptions base = SimulatedServer.options();
            Listener listener = new Listener(SimulatedServer.EX01, Built.binding("10.1.1.1:25"));
            SimulationOptions there = new SimulationOptions(
                    Map.of(listener, new InetSocketAddress("127.0.0.1", taken.getLocalPort())),
                    Map.of(),
                    true,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    base.clock());
            IOException fault = assertThrows(IOException.class, () -> SimulatedServer.of(List.of(one), there));
            assertEquals(
                    "EX01:25 can't be simulated on 127.0.0.1:" + taken.getLocalPort()
                            + ": something else listens there",
                    fault.getMessage());
        }
    }

    @Test
    void after_the_end_nothing_listens_and_no_thread_is_left() throws Exception {
        SimulatedServer server = SimulatedServer.start();
        try (Client client = server.client()) {
            client.hear();
            server.close();
            assertTrue(client.isClosed());
        }
        assertThrows(IOException.class, () -> server.client().hear());
        server.simulation().await();
    }
}

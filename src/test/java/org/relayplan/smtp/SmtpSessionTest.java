package org.relayplan.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.smtp.ScriptedServer.Script;

class SmtpSessionTest {

    /** Short, so that a silent server doesn't make the tests slow; long enough for a busy machine. */
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(1_500), 1_000, 50);

    private static final Limits LONG = SHORT.within(Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final Transcript transcript = new Transcript(Clock.systemUTC());

    private interface Conversation<T> {
        T hold(SmtpSession session) throws IOException;
    }

    private <T> T talk(Limits limits, Script script, Conversation<T> conversation) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script);
                SmtpSession session =
                        SmtpSession.open(DirectDialler.ANY_SOURCE, "127.0.0.1", server.port(), limits, transcript)) {
            return conversation.hold(session);
        }
    }

    private Trouble trouble(Limits limits, Script script, Conversation<?> conversation) {
        return assertThrows(SmtpTrouble.class, () -> talk(limits, script, conversation))
                .trouble();
    }

    private List<String> said(Transcript.Side side) {
        return transcript.lines().stream()
                .filter(line -> line.side() == side)
                .map(Transcript.Line::text)
                .toList();
    }

    @Test
    void a_session_from_the_banner_to_quit_is_told_in_order() throws IOException {
        Reply last = talk(
                LONG,
                talk -> talk.send("220 mx.example ready\r\n")
                        .answer(
                                "250-mx.example Hello [192.168.5.10]\r\n250-SIZE 1000\r\n250-auth ntlm LOGIN\r\n250 DSN\r\n")
                        .answer("250 2.1.0 Sender OK\r\n")
                        .answer("550 5.7.54 SMTP; Unable to relay\r\n")
                        .answer("221 2.0.0 bye\r\n"),
                session -> {
                    session.banner();
                    session.greet("client.example");
                    assertEquals(List.of("1000"), session.offered().parameters("size"));
                    assertEquals(Optional.of("192.168.5.10"), session.offered().seenAddress());
                    assertTrue(session.offered().offersLogon("NTLM"));
                    session.say(SmtpCommand.mail(
                            "a@x.example", Optional.of(5L), Optional.of("8BITMIME"), session.offered()));
                    Reply refused = session.say(SmtpCommand.recipientWithReceipt("k+1@own.example", session.offered()));
                    assertEquals(Optional.of("5.7.54"), refused.enhanced());
                    return session.say(SmtpCommand.of("QUIT"));
                });
        assertEquals(221, last.code());
        assertEquals(
                List.of(
                        "EHLO client.example",
                        "MAIL FROM:<a@x.example> SIZE=5",
                        "RCPT TO:<k+1@own.example> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;k+2B1@own.example",
                        "QUIT"),
                said(Transcript.Side.CLIENT));
    }

    @Test
    void a_server_that_knows_no_ehlo_is_greeted_with_helo() throws IOException {
        Reply reply = talk(
                LONG,
                talk -> talk.send("220 old\r\n").answer("500 5.3.3 what?\r\n").answer("250 old Hello [10.0.0.1]\r\n"),
                session -> {
                    session.banner();
                    return session.greet("c");
                });
        assertEquals(250, reply.code());
        assertEquals(List.of("EHLO c", "HELO c"), said(Transcript.Side.CLIENT));
    }

    @Test
    void a_pause_inside_a_reply_is_waited_for() throws IOException {
        Reply reply = talk(
                LONG,
                talk -> {
                    talk.send("220-first\r\n220");
                    Thread.sleep(300);
                    talk.send(" second\r");
                    Thread.sleep(100);
                    talk.send("\n");
                },
                SmtpSession::banner);
        assertEquals(List.of("first", "second"), reply.lines());
    }

    @Test
    void several_commands_go_at_once_where_that_is_offered() throws IOException {
        List<Reply> replies = talk(
                LONG,
                talk -> {
                    talk.send("220 x\r\n").answer("250-x\r\n250 PIPELINING\r\n");
                    talk.hear();
                    talk.hear();
                    talk.send("250 one\r\n550 two\r\n");
                },
                session -> {
                    session.banner();
                    session.greet("c");
                    return session.sayAll(
                            List.of(SmtpCommand.mail("a@b.example"), SmtpCommand.recipient("c@d.example")));
                });
        assertEquals(List.of(250, 550), replies.stream().map(Reply::code).toList());
    }

    @Test
    void leading_dots_are_doubled() throws IOException {
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    talk.send("220 x\r\n").answer("354 go on\r\n");
                    while (!talk.hear().equals(".")) {
                        continue;
                    }
                    talk.send("250 queued\r\n");
                });
                SmtpSession session =
                        SmtpSession.open(DirectDialler.ANY_SOURCE, "127.0.0.1", server.port(), LONG, transcript)) {
            session.banner();
            session.say(SmtpCommand.of("DATA"));
            session.message(List.of("Subject: x", "", ".", "..", "end"));
            assertEquals(List.of("DATA", "Subject: x", "", "..", "...", "end", "."), server.heard());
        }
    }

    @Test
    void secrets_reach_the_server_and_nothing_else() throws IOException {
        try (ScriptedServer server = new ScriptedServer(talk -> talk.send("220 x\r\n")
                        .answer("334 VXNlcm5hbWU6\r\n")
                        .answer("334 UGFzc3dvcmQ6\r\n")
                        .answer("535 5.7.3 Authentication unsuccessful\r\n")
                        .answer("235 2.7.0 ok\r\n"));
                SmtpSession session =
                        SmtpSession.open(DirectDialler.ANY_SOURCE, "127.0.0.1", server.port(), LONG, transcript)) {
            session.banner();
            Secret secret = new Secret("kate", "Tr0ub4dor");
            assertEquals(535, session.logOn(LogonMechanism.LOGIN, secret).code());
            assertEquals(235, session.logOn(LogonMechanism.PLAIN, secret).code());
            assertEquals(
                    List.of("AUTH LOGIN", "a2F0ZQ==", "VHIwdWI0ZG9y", "AUTH PLAIN AGthdGUAVHIwdWI0ZG9y"),
                    server.heard());
            assertEquals(List.of("AUTH LOGIN", "***", "***", "AUTH PLAIN ***"), said(Transcript.Side.CLIENT));
            assertFalse(secret.toString().contains("kate"));
        }
    }

    @Test
    void a_server_that_repeats_a_secret_gets_it_into_no_transcript() throws IOException {
        talk(
                LONG,
                talk -> talk.send("220 x\r\n")
                        .answer("334 VXNlcm5hbWU6\r\n")
                        .answer("334 a2F0ZQ== and now?\r\n")
                        .answer("535-5.7.3 VHIwdWI0ZG9y is no password\r\n535 5.7.3 Tr0ub4dor\r\n"),
                session -> {
                    session.banner();
                    return session.logOn(LogonMechanism.LOGIN, new Secret("kate", "Tr0ub4dor"));
                });
        assertEquals(
                List.of(
                        "220 x",
                        "334 VXNlcm5hbWU6",
                        "334 *** and now?",
                        "535-5.7.3 *** is no password",
                        "535 5.7.3 ***"),
                said(Transcript.Side.SERVER));
    }

    @Test
    void no_command_holds_a_line_end_or_a_nul() {
        for (String bad : List.of("a@b>\r\nRSET", "a\nb", "a\rb", "a\0b")) {
            assertThrows(IllegalArgumentException.class, () -> SmtpCommand.recipient(bad), bad);
        }
    }

    @Test
    void nobody_listening_is_a_refusal() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SmtpTrouble trouble = assertThrows(
                SmtpTrouble.class,
                () -> SmtpSession.open(DirectDialler.ANY_SOURCE, "127.0.0.1", port, LONG, transcript));
        assertEquals(Trouble.REFUSED, trouble.trouble());
    }

    @Test
    void a_silent_server_is_left_in_time() {
        assertEquals(Trouble.TIMED_OUT, trouble(SHORT, talk -> talk.hear(), SmtpSession::banner));
    }

    @Test
    void a_drip_of_bytes_buys_no_time() {
        Script drip = talk -> {
            for (int i = 0; i < 100; i++) {
                talk.send("2");
                Thread.sleep(100);
            }
        };
        assertEquals(Trouble.TIMED_OUT, trouble(SHORT, drip, SmtpSession::banner));
    }

    @Test
    void a_banner_without_end_is_cut() {
        Script endless = talk -> {
            while (true) {
                talk.send("220 ".repeat(1_000));
            }
        };
        assertEquals(Trouble.TOO_LONG, trouble(LONG, endless, SmtpSession::banner));
    }

    @Test
    void a_reply_of_endless_lines_is_cut() {
        Script endless = talk -> {
            while (true) {
                talk.send("220-more\r\n");
            }
        };
        assertEquals(Trouble.TOO_LONG, trouble(LONG, endless, SmtpSession::banner));
    }

    @Test
    void a_connection_closed_in_a_reply_says_so() {
        assertEquals(Trouble.CLOSED, trouble(LONG, talk -> talk.send("220-x\r\n22"), SmtpSession::banner));
        assertEquals(Trouble.CLOSED, trouble(LONG, talk -> {}, SmtpSession::banner));
    }

    @Test
    void a_connection_reset_in_a_reply_says_so() {
        Script reset = talk -> {
            talk.send("220-x\r\n");
            Thread.sleep(200);
            talk.socket().setSoLinger(true, 0);
        };
        assertEquals(Trouble.RESET, trouble(LONG, reset, SmtpSession::banner));
    }

    @Test
    void what_is_no_reply_is_not_taken_for_one() {
        for (String line :
                List.of("HTTP/1.1 400 Bad Request", "22 x", "999 x", "199 x", "220x", "", "\u001b[2J220 x")) {
            assertEquals(Trouble.NOT_SMTP, trouble(LONG, talk -> talk.send(line + "\r\n"), SmtpSession::banner), line);
        }
        assertEquals(Trouble.NOT_SMTP, trouble(LONG, talk -> talk.send("220-x\r\n250 y\r\n"), SmtpSession::banner));
    }

    @Test
    void bytes_that_are_no_text_are_read_all_the_same() throws IOException {
        Reply reply = talk(
                LONG,
                talk -> talk.send(new byte[] {'2', '2', '0', ' ', (byte) 0xFF, (byte) 0xFE, 0, 7, '\r', '\n'}),
                SmtpSession::banner);
        assertEquals("\u00ff\u00fe\0\u0007", reply.text());
    }

    @Test
    void a_server_that_speaks_unasked_is_not_believed() {
        assertEquals(
                Trouble.OUT_OF_TURN,
                trouble(
                        LONG,
                        talk -> {
                            talk.send("220 x\r\n250 yes to all\r\n");
                            talk.hear();
                        },
                        session -> {
                            session.banner();
                            return session.greet("c");
                        }));
    }

    @Test
    void a_server_that_takes_its_leave_unasked_has_closed() {
        assertEquals(
                Trouble.CLOSED,
                trouble(
                        LONG,
                        talk -> {
                            talk.send("220 x\r\n421 4.3.2 Service not active\r\n");
                            talk.hear();
                        },
                        session -> {
                            session.banner();
                            return session.greet("c");
                        }));
    }

    @Test
    void text_slipped_in_behind_starttls_ends_the_session() {
        assertEquals(
                Trouble.OUT_OF_TURN,
                trouble(
                        LONG,
                        talk -> {
                            talk.send("220 x\r\n").answer("220 ready\r\n250 slipped in\r\n");
                            talk.hear();
                        },
                        session -> {
                            session.banner();
                            return session.startTls("x");
                        }));
    }

    @Test
    void nonsense_in_place_of_tls_is_a_failure_and_so_is_silence() {
        assertEquals(
                Trouble.TLS_FAILED,
                trouble(
                        LONG,
                        talk -> {
                            talk.send("220 x\r\n").answer("220 ready\r\n");
                            talk.socket().getInputStream().read();
                            talk.send("no TLS here\r\n");
                        },
                        session -> {
                            session.banner();
                            return session.startTls("x");
                        }));
        assertEquals(
                Trouble.TLS_FAILED,
                trouble(
                        SHORT,
                        talk -> {
                            talk.send("220 x\r\n").answer("220 ready\r\n");
                            Thread.sleep(4_000);
                        },
                        session -> {
                            session.banner();
                            return session.startTls("x");
                        }));
    }
}

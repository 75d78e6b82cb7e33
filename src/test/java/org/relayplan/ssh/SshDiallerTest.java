package org.relayplan.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Requires;
import org.relayplan.smtp.Dialler;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.smtp.SmtpCommand;
import org.relayplan.smtp.SmtpSession;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Transcript;
import org.relayplan.smtp.Trouble;

/** Through OpenSSH's own server. */
class SshDiallerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Limits LIMITS = Limits.USUAL.within(LIMIT, LIMIT);

    @TempDir
    private Path folder;

    private SshTarget target(Sshd sshd) throws SshFault {
        return SshTarget.read("root@127.0.0.1:" + sshd.port());
    }

    private static SmtpSession open(Dialler dialler, int port, Limits limits) throws SmtpTrouble {
        return SmtpSession.open(dialler, "127.0.0.1", port, limits, new Transcript(Clock.systemUTC()));
    }

    private static SmtpTrouble trouble(Dialler dialler, int port) {
        return assertThrows(SmtpTrouble.class, () -> open(dialler, port, LIMITS).close());
    }

    private static ScriptedServer server() throws IOException {
        return new ScriptedServer(talk -> talk.send("220-far\r\n")
                .send("220 away\r\n")
                .answer("250 hello\r\n")
                .answer("221 bye\r\n"));
    }

    @Test
    void a_session_goes_through_and_several_share_one_connection() throws Exception {
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port());
                SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
            for (int i = 0; i < 3; i++) {
                try (SmtpSession session = open(dialler, server.port(), LIMITS)) {
                    assertEquals(220, session.banner().code());
                    assertEquals(250, session.greet("client").code());
                    assertEquals(221, session.say(SmtpCommand.of("QUIT")).code());
                }
            }
            assertEquals(1, Files.readString(folder.resolve("log")).split("Accepted publickey", -1).length - 1);
        }
    }

    @Test
    void a_silent_server_behind_it_is_left_in_time() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> talk.hear());
                Sshd sshd = new Sshd(folder, server.port());
                SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT);
                SmtpSession session =
                        open(dialler, server.port(), Limits.USUAL.within(LIMIT, Duration.ofMillis(800)))) {
            assertEquals(
                    Trouble.TIMED_OUT,
                    assertThrows(SmtpTrouble.class, session::banner).trouble());
        }
    }

    @Test
    void an_endless_server_behind_it_is_cut_and_the_connection_still_serves() throws Exception {
        try (ScriptedServer endless = new ScriptedServer(talk -> {
                    while (true) {
                        talk.send("220 ".repeat(1_000));
                    }
                });
                ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, endless.port(), server.port());
                SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
            try (SmtpSession session = open(dialler, endless.port(), LIMITS)) {
                assertEquals(
                        Trouble.TOO_LONG,
                        assertThrows(SmtpTrouble.class, session::banner).trouble());
            }
            try (SmtpSession session = open(dialler, server.port(), LIMITS)) {
                assertEquals(220, session.banner().code());
            }
        }
    }

    @Test
    void the_reason_of_a_refusal_is_told() throws Exception {
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = free.getLocalPort();
        }
        try (Sshd sshd = new Sshd(folder, closed);
                SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
            assertEquals(Trouble.UNREACHABLE, trouble(dialler, closed).trouble());
            assertEquals(
                    Trouble.FORWARDING_REFUSED,
                    trouble(dialler, closed == 1 ? 2 : 1).trouble());
        }
    }

    @Test
    void an_unknown_host_is_refused_with_its_fingerprint_and_the_way_to_add_it() throws Exception {
        try (Sshd sshd = new Sshd(folder)) {
            Files.delete(folder.resolve(".ssh/known_hosts"));
            try (SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
                SmtpTrouble trouble = trouble(dialler, 25);
                assertEquals(Trouble.VANTAGE_FAILED, trouble.trouble());
                assertTrue(trouble.getMessage().contains("SHA256:"), trouble.getMessage());
                assertTrue(trouble.getMessage().contains("ssh-keyscan -p " + sshd.port()), trouble.getMessage());
            }
        }
    }

    @Test
    void a_host_with_another_key_is_refused() throws Exception {
        try (Sshd sshd = new Sshd(folder)) {
            String own = Files.readString(folder.resolve(".ssh/id_ed25519.pub")).split(" ")[1];
            String hosts = sshd.hostLine().replaceFirst("AAAA\\S+", own);
            Files.writeString(folder.resolve(".ssh/known_hosts"), hosts);
            try (SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
                assertTrue(trouble(dialler, 25).getMessage().contains("somebody may be in between"));
            }
        }
    }

    @Test
    void a_locked_key_is_opened_by_its_passphrase_alone() throws Exception {
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            Files.writeString(
                    folder.resolve(".ssh/config"),
                    "Host far\n HostName 127.0.0.1\n Port " + sshd.port() + "\n User root\n IdentityFile ~/locked\n");
            SshTarget far = SshTarget.read("far");
            try (SshDialler dialler = new SshDialler(far, sshd.home(), LIMIT)) {
                assertEquals(
                        Trouble.VANTAGE_FAILED, trouble(dialler, server.port()).trouble());
            }
            SshHome opened = new SshHome(folder, "somebody", Optional.empty(), Optional.of("pass phrase"));
            try (SshDialler dialler = new SshDialler(far, opened, LIMIT);
                    SmtpSession session = open(dialler, server.port(), LIMITS)) {
                assertEquals(220, session.banner().code());
            }
        }
    }

    @Test
    void a_host_behind_others_is_reached_through_them() throws Exception {
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            String host = " HostName 127.0.0.1\n User root\n Port " + sshd.port() + "\n";
            Files.writeString(
                    folder.resolve(".ssh/config"),
                    "Host first second\n" + host + "Host far\n" + host + " ProxyJump first,second\n");
            try (SshDialler dialler = new SshDialler(SshTarget.read("far"), sshd.home(), LIMIT);
                    SmtpSession session = open(dialler, server.port(), LIMITS)) {
                assertEquals(220, session.banner().code());
                assertEquals(3, Files.readString(folder.resolve("log")).split("Accepted publickey", -1).length - 1);
            }
        }
    }

    @Test
    void a_key_in_the_agent_is_used_and_the_agent_stays_here() throws Exception {
        Path socket = folder.resolve("agent");
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            Process running = agent(socket);
            try {
                add(folder.resolve(".ssh/id_ed25519"), socket);
                Files.delete(folder.resolve(".ssh/id_ed25519"));
                SshHome home = new SshHome(folder, "root", Optional.of(socket), Optional.empty());
                try (SshDialler dialler = new SshDialler(target(sshd), home, LIMIT);
                        SmtpSession session = open(dialler, server.port(), LIMITS)) {
                    assertEquals(220, session.banner().code());
                }
                String log = Files.readString(folder.resolve("log"));
                assertTrue(log.contains("Accepted publickey"), log);
                assertFalse(log.contains("auth-agent"), log);
            } finally {
                running.destroy();
            }
        }
    }

    @Test
    void an_agent_with_other_keys_or_none_hides_no_file() throws Exception {
        Path socket = folder.resolve("agent");
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            Process running = agent(socket);
            try {
                SshHome home = new SshHome(folder, "root", Optional.of(socket), Optional.empty());
                // The host's own key is none that lets anybody in.
                add(folder.resolve("host"), socket);
                try (SshDialler dialler = new SshDialler(target(sshd), home, LIMIT);
                        SmtpSession session = open(dialler, server.port(), LIMITS)) {
                    assertEquals(220, session.banner().code());
                }
            } finally {
                running.destroy();
            }
            SshHome gone = new SshHome(folder, "root", Optional.of(folder.resolve("nowhere")), Optional.empty());
            try (SshDialler dialler = new SshDialler(target(sshd), gone, LIMIT);
                    SmtpSession session = open(dialler, server.port(), LIMITS)) {
                assertEquals(220, session.banner().code());
            }
        }
    }

    @Test
    void of_the_agent_s_keys_only_the_listed_one_is_tried_where_the_configuration_says_so() throws Exception {
        Path socket = folder.resolve("agent");
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            Process running = agent(socket);
            try {
                add(folder.resolve(".ssh/id_ed25519"), socket);
                Files.delete(folder.resolve(".ssh/id_ed25519"));
                SshHome home = new SshHome(folder, "root", Optional.of(socket), Optional.empty());
                for (String listed : new String[] {"~/.ssh/id_ed25519", "~/host"}) {
                    Files.writeString(
                            folder.resolve(".ssh/config"),
                            "Host far\n HostName 127.0.0.1\n Port " + sshd.port()
                                    + "\n User root\n IdentitiesOnly yes\n IdentityFile " + listed + "\n");
                    try (SshDialler dialler = new SshDialler(SshTarget.read("far"), home, LIMIT)) {
                        if (listed.equals("~/host")) {
                            assertTrue(
                                    trouble(dialler, server.port()).getMessage().contains("none of our keys"));
                        } else {
                            open(dialler, server.port(), LIMITS).close();
                        }
                    }
                }
            } finally {
                running.destroy();
            }
        }
    }

    private static Process agent(Path socket) throws IOException {
        return new ProcessBuilder(Requires.program("ssh-agent").toString(), "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void a_key_that_can_t_be_read_hides_no_other_and_is_told_if_none_does() throws Exception {
        try (ScriptedServer server = server();
                Sshd sshd = new Sshd(folder, server.port())) {
            Files.writeString(folder.resolve(".ssh/id_rsa"), "no key at all\n");
            try (SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT);
                    SmtpSession session = open(dialler, server.port(), LIMITS)) {
                assertEquals(220, session.banner().code());
            }
            Files.delete(folder.resolve(".ssh/id_ed25519"));
            try (SshDialler dialler = new SshDialler(target(sshd), sshd.home(), LIMIT)) {
                String message = trouble(dialler, server.port()).getMessage();
                assertTrue(message.contains("not usable: " + folder.resolve(".ssh/id_rsa")), message);
            }
        }
    }

    private static void add(Path key, Path socket) throws Exception {
        ProcessBuilder adding = new ProcessBuilder(Requires.program("ssh-add").toString(), key.toString());
        adding.environment().put("SSH_AUTH_SOCK", socket.toString());
        adding.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (int i = 0; i < 100; i++) {
            Process added = adding.start();
            if (added.waitFor(20, TimeUnit.SECONDS) && added.exitValue() == 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("the agent takes no key");
    }

    @Test
    @Timeout(value = 100, unit = TimeUnit.SECONDS)
    void a_host_that_is_no_ssh_server_is_left_in_time() throws Exception {
        Map<String, ScriptedServer.Script> hosts = Map.of(
                "silent",
                talk -> {
                    while (!talk.hear().isEmpty()) {
                        continue;
                    }
                },
                "another protocol",
                talk -> {
                    talk.send("220 mx.example ready\r\n");
                    talk.hear();
                },
                "lines now and then",
                talk -> {
                    while (true) {
                        talk.send("please wait\r\n");
                        Thread.sleep(50);
                    }
                },
                "bytes now and then behind its version",
                talk -> {
                    talk.send("SSH-2.0-OpenSSH_9.2\r\n");
                    while (true) {
                        talk.send("\0");
                        Thread.sleep(50);
                    }
                },
                "lines without end",
                talk -> {
                    while (true) {
                        talk.send("please wait ".repeat(1_000));
                    }
                });
        for (Map.Entry<String, ScriptedServer.Script> host : hosts.entrySet()) {
            try (ScriptedServer server = new ScriptedServer(host.getValue())) {
                Files.createDirectories(folder.resolve(".ssh"));
                SshTarget target = SshTarget.read("root@127.0.0.1:" + server.port());
                SshHome home = new SshHome(folder, "root", Optional.empty(), Optional.empty());
                try (SshDialler dialler = new SshDialler(target, home, Duration.ofSeconds(2))) {
                    SmtpTrouble trouble = trouble(dialler, 25);
                    assertEquals(Trouble.VANTAGE_FAILED, trouble.trouble(), host.getKey());
                    assertFalse(
                            trouble.getMessage().contains("Exception"), host.getKey() + ": " + trouble.getMessage());
                }
            }
        }
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.Repository;

/** What verify prints of its sessions is read and judged like any other transcript. */
class VerifyJudgedTest {

    private static final String MODEL = Repository.root()
            .resolve("src/test/resources/telnet/models/relay.json")
            .toString();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"192.168.5.10, EX01:25", "192.168.5.99, EX01:25", "192.168.5.10, EX01:26"})
    void sessions_with_servers_that_the_model_plays_are_confirmed(String client, String server) {
        verify("--simulate", "--source", client, "--endpoint", server);
        Shell.Run judged = judge(client, server);
        assertEquals("", judged.err());
        // How many sessions the probes take depends on which is free first.
        assertTrue(judged.out().startsWith("seen.txt: a marked transcript, "), judged.out());
        assertTrue(judged.out().contains("  > RCPT TO:<kate@fabrikam.com>\n"), judged.out());
        assertFalse(judged.out().contains("no reply in the transcript"), judged.out());
        assertEquals(Status.FINE, judged.status());
    }

    @Test
    void that_nothing_listens_is_read_as_that() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        verify("--source", "127.0.0.1", "--endpoint", "EX01:25=127.0.0.1:" + port);
        Shell.Run judged = judge("127.0.0.1", "EX01");
        assertTrue(judged.out().contains("  < the connection was refused: nothing listens there"), judged.out());
        assertEquals(Status.FINDINGS, judged.status());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"'', the server closed the connection", "hello, the session broke off"})
    void so_is_how_a_session_broke_off(String greeting, String trouble) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> greet(server, greeting));
            thread.setDaemon(true);
            thread.start();
            verify("--source", "127.0.0.1", "--endpoint", "EX01:25=127.0.0.1:" + server.getLocalPort());
        }
        Shell.Run judged = judge("127.0.0.1", "EX01");
        assertTrue(judged.out().contains("  < " + trouble + "\n"), judged.out());
    }

    /** Says a line to whoever comes, or nothing, and hangs up. */
    private static void greet(ServerSocket server, String greeting) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream()
                        .write((greeting.isEmpty() ? "" : greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test is over, or the client went first.
                continue;
            }
        }
    }

    @Test
    void sessions_of_other_clients_and_at_other_ports_are_left_out() throws IOException {
        String sample =
                Repository.root().resolve("samples/anonymous-relay.json").toString();
        new Shell(folder)
                .run(
                        "verify",
                        sample,
                        "--simulate",
                        "-v",
                        "--endpoint",
                        "EX01:25",
                        "--endpoint",
                        "EX01:587",
                        "-f",
                        "text=seen.txt");
        for (String client : List.of("192.168.5.10", "192.168.5.50")) {
            for (String server : List.of("EX01", "EX01:587")) {
                Shell.Run judged = new Shell(folder)
                        .run("telnet", "--judge", "seen.txt", sample, "--from", client, "--to", server);
                assertEquals(Status.FINE, judged.status(), judged.out());
                assertFalse(judged.out().contains("Inconclusive"), judged.out());
                assertTrue(
                        judged.out()
                                .contains(" sessions of other clients, or at other servers or ports, are left out.\n"),
                        judged.out());
            }
        }
        Shell.Run nobody = new Shell(folder)
                .run("telnet", "--judge", "seen.txt", sample, "--from", "192.168.5.11", "--to", "EX01");
        assertEquals(Status.FAILED, nobody.status(), nobody.out());
    }

    @Test
    void an_address_that_the_server_saw_counts_more_than_where_the_session_was_begun() throws IOException {
        verify("--simulate", "--source", "192.168.5.10", "--endpoint", "EX01:25");
        Path seen = folder.resolve("seen.txt");
        String elsewhere = Files.readString(seen).replace("From here (192.168.5.10)", "From here (10.9.9.9)");
        Files.writeString(seen, elsewhere);
        assertEquals(Status.FINE, judge("192.168.5.10", "EX01").status());
        Shell.Run translated = judge("10.9.9.9", "EX01");
        assertTrue(translated.out().contains("Inconclusive: the server saw 192.168.5.10"), translated.out());
        assertEquals(Status.FAILED, translated.status());
    }

    private void verify(String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(new String[] {"verify", MODEL, "-v", "-f", "text=seen.txt"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        new Shell(folder).run(all);
    }

    private Shell.Run judge(String client, String server) {
        return new Shell(folder).run("telnet", "--judge", "seen.txt", MODEL, "--from", client, "--to", server);
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        Shell.Run judged = judge("192.168.5.10", "EX01");
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
        Shell.Run judged = judge("192.168.5.10", "EX01");
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

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;

/** The command as a user starts it, and ends it. */
class SimulateCommandTest {

    private static final String SAMPLE = "samples/anonymous-relay.json";

    private interface Visitor {
        void visit(List<String> endpoints) throws IOException;
    }

    /** Runs the command until a visitor has looked at it; what it said. */
    private static Shell.Run during(Shell shell, Visitor visitor, int endpoints, String... arguments) throws Exception {
        try (PipedOutputStream out = new PipedOutputStream();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8))) {
            AtomicReference<Shell.Run> end = new AtomicReference<>();
            Thread command = new Thread(() -> end.set(shell.stdout(out).run(arguments)), "command");
            command.start();
            try {
                List<String> printed = new ArrayList<>();
                for (int i = 0; i < endpoints; i++) {
                    printed.add(lines.readLine());
                }
                visitor.visit(printed);
            } finally {
                command.interrupt();
                command.join(20_000);
            }
            assertFalse(command.isAlive(), "it ends when it is interrupted");
            return end.get();
        }
    }

    private static int port(String endpoint) {
        return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
    }

    private static String ask(int port, String source, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(source), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void it_prints_where_it_listens_and_answers_there_until_it_is_ended() throws Exception {
        Shell.Run run = during(
                new Shell(Repository.root()),
                endpoints -> {
                    assertTrue(endpoints.get(0).matches("EX01:25 -> 127\\.0\\.0\\.1:\\d+"), endpoints.get(0));
                    assertTrue(endpoints.get(1).matches("EX01:465 -> 127\\.0\\.0\\.1:\\d+"), endpoints.get(1));
                    String mapped = ask(port(endpoints.get(0)), "127.0.0.2", "EHLO client");
                    assertTrue(mapped.contains("Hello [192.168.5.10]"), mapped);
                },
                2,
                "simulate",
                SAMPLE,
                "--map",
                "127.0.0.2=192.168.5.10",
                "-v");
        assertEquals(0, run.status());
        assertTrue(run.err().contains("127.0.0.2 stands for 192.168.5.10.\n"), run.err());
        assertTrue(run.err().contains("Nobody can log on;"), run.err());
        assertTrue(run.err().contains("practice, not proof"), run.err());
        assertTrue(run.err().contains("EX01\\Anonymous Relay,"), run.err());
        assertTrue(
                run.err().contains("No log, for their ProtocolLoggingLevel isn't Verbose: \"Client Frontend EX01\""),
                run.err());
    }

    @Test
    void it_listens_where_it_is_told_and_says_nothing_else_if_asked() throws Exception {
        Shell.Run run = during(
                new Shell(Repository.root())
                        .environment("RELAYPLAN_USER", "kate")
                        .environment("RELAYPLAN_PASSWORD", "secret"),
                endpoints -> {
                    assertTrue(endpoints.get(0).matches("EX01:25 -> 127\\.0\\.0\\.3:\\d+"), endpoints.get(0));
                    assertTrue(ask(port(endpoints.get(1)), "127.0.0.1", "NOOP").contains("250 2.0.0 OK"));
                },
                2,
                "simulate",
                SAMPLE,
                "--listen",
                "EX01:25=127.0.0.3:0",
                "-q");
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.Requires;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.simulate.SimulatedEndpoint;
import org.relayplan.simulate.Simulation;
import org.relayplan.simulate.SimulationOptions;

/**
 * The circle closed: a session is typed line by line as {@code telnet} writes it, against the simulated server, and
 * what was seen is judged. Real clients take part where they are there.
 */
class TypedByHandTest {

    private static final Path MODELS = Repository.root().resolve("src/test/resources/cli/models");
    private static final List<String> CLIENTS = List.of("192.168.5.10", "192.168.7.7", "172.16.0.1");

    private static Simulation simulation;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        SimulationOptions usual = SimulationOptions.usual(Clock.systemUTC()).unlimited();
        Map<Address, Address> standIns = new java.util.HashMap<>();
        for (String client : CLIENTS) {
            standIns.put(address(loopback(client)), address(client));
        }
        simulation = Simulation.start(
                CaseModel.of(MODELS, "telnet.json"),
                new SimulationOptions(
                        usual.listen(),
                        standIns,
                        false,
                        false,
                        usual.account(),
                        usual.maildir(),
                        usual.log(),
                        usual.clock()));
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    private static String loopback(String client) {
        return "127.0.0." + (CLIENTS.indexOf(client) + 10);
    }

    private static Address address(String text) throws InvalidText {
        return AddressText.address(text);
    }

    private static int port(int port) {
        for (SimulatedEndpoint endpoint : simulation.endpoints()) {
            if (endpoint.local().port() == port && endpoint.at().getAddress().getAddress().length == 4) {
                return endpoint.at().getPort();
            }
        }
        throw new IllegalArgumentException("nothing listens on " + port);
    }

    private Shell.Run relayplan(String... words) {
        return new Shell(folder).run(words);
    }

    /** What stands behind open up to quit. */
    private List<String> toType(String client, int port) throws IOException {
        Files.copy(MODELS.resolve("telnet.json"), folder.resolve("telnet.json"));
        List<String> lines = relayplan("telnet", "telnet.json", "--from", client, "--to", "EX01:" + port, "-q")
                .out()
                .lines()
                .toList();
        int open = 0;
        while (!lines.get(open).startsWith("open ")) {
            open++;
        }
        int quit = lines.indexOf("quit");
        return lines.subList(open + 1, quit < 0 ? lines.size() : quit);
    }

    /** The session as a screen shows it. */
    private static String typed(String client, int port, List<String> lines) throws IOException {
        StringBuilder screen = new StringBuilder();
        try (Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), port(port), InetAddress.getByName(loopback(client)), 0)) {
            socket.setSoTimeout(10_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            boolean inText = false;
            boolean goesOn = reply(in, screen);
            for (String line : lines) {
                if (!goesOn) {
                    break;
                }
                screen.append(line).append('\n');
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                inText = inText ? !line.equals(".") : line.equals("DATA");
                goesOn = inText && !line.equals("DATA") || reply(in, screen);
            }
        }
        return screen.toString();
    }

    private static boolean reply(BufferedReader in, StringBuilder screen) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null) {
                screen.append("Connection closed by foreign host.\n");
                return false;
            }
            screen.append(line).append('\n');
        } while (line.length() > 3 && line.charAt(3) == '-');
        return !line.startsWith("421");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "192.168.5.10, 25, 250 2.6.0",
        "192.168.7.7, 25, 550 5.7.54",
        "192.168.5.10, 26, 451 5.7.3",
        "172.16.0.1, 26, 421 4.3.2",
        "192.168.5.10, 587, 530 5.7.57"
    })
    void what_is_typed_as_written_gets_what_is_written_and_is_confirmed(String client, int port, String seen)
            throws IOException {
        String screen = typed(client, port, toType(client, port));
        assertTrue(screen.contains("\n" + seen) || screen.startsWith(seen), screen);
        Files.writeString(folder.resolve("relay.log"), screen);
        for (String language : List.of("en", "ja")) {
            Shell.Run run = relayplan(
                    "telnet",
                    "--judge",
                    "relay.log",
                    "telnet.json",
                    "--from",
                    client,
                    "--to",
                    "EX01:" + port,
                    "--lang",
                    language);
            assertEquals(0, run.status(), run.out() + run.err());
        }
    }

    @Test
    void a_session_against_another_plan_is_contradicted() throws IOException {
        String screen = typed("192.168.7.7", 25, toType("192.168.7.7", 25));
        Files.writeString(folder.resolve("relay.log"), screen.replace("[192.168.7.7]", "[192.168.5.10]"));
        Shell.Run run = relayplan(
                "telnet", "--judge", "relay.log", "telnet.json", "--from", "192.168.5.10", "--to", "EX01", "-q");
        assertEquals(1, run.status(), run.out());
    }

    @Test
    void output_of_swaks_is_judged() throws Exception {
        Path swaks = Requires.program("swaks");
        toType("192.168.7.7", 25);
        String out = printed(
                "",
                swaks.toString(),
                "--server",
                "127.0.0.1:" + port(25),
                "--local-interface",
                loopback("192.168.7.7"),
                "--ehlo",
                "app.contoso.com",
                "--from",
                "chris@contoso.com",
                "--to",
                "chris@contoso.com,kate@fabrikam.com",
                "--quit-after",
                "RCPT");
        judged(out, "192.168.7.7", 25, "output of swaks", "550 5.7.54");
    }

    @Test
    void output_of_openssl_is_judged() throws Exception {
        Path openssl = Requires.program("openssl");
        List<String> lines =
                List.of("EHLO contoso.com", "MAIL FROM:<chris@contoso.com>", "RCPT TO:<kate@fabrikam.com>");
        toType("192.168.5.10", 26);
        String out = printed(
                String.join("\n", lines) + "\n",
                openssl.toString(),
                "s_client",
                "-starttls",
                "smtp",
                "-crlf",
                "-quiet",
                "-bind",
                loopback("192.168.5.10"),
                "-connect",
                "127.0.0.1:" + port(26));
        // Standard input is not echoed where it is no terminal: what was typed is put where a screen has it.
        String screen = out.replace("250-ex01", lines.get(0) + "\n250-ex01")
                .replace("250 2.1.0", lines.get(1) + "\n250 2.1.0")
                .replace("550 5.7.54", lines.get(2) + "\n550 5.7.54");
        judged(screen, "192.168.5.10", 26, "output of openssl s_client", "550 5.7.54");
    }

    private void judged(String transcript, String client, int port, String kind, String seen) throws IOException {
        Files.writeString(folder.resolve("relay.log"), transcript);
        Shell.Run run =
                relayplan("telnet", "--judge", "relay.log", "telnet.json", "--from", client, "--to", "EX01:" + port);
        assertTrue(run.out().startsWith("relay.log: " + kind + ", one session."), transcript + run.out());
        assertTrue(run.out().endsWith("Confirmed: the server does what the model says (" + seen + ").\n"), run.out());
        assertEquals(0, run.status());
    }

    /** What a program prints; it is given its lines one by one, as if they were typed. */
    private String printed(String input, String... command) throws Exception {
        Path out = folder.resolve("program.out");
        Process process = new ProcessBuilder(Arrays.asList(command))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            int replies = 1;
            for (String line : input.lines().toList()) {
                waitForReplies(out, replies, process);
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                replies++;
            }
            if (!input.isEmpty()) {
                waitForReplies(out, replies, process);
            }
        } finally {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        return Files.readString(out);
    }

    private static void waitForReplies(Path out, int count, Process process) throws Exception {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            List<String> replies = new ArrayList<>(Files.readAllLines(out));
            replies.removeIf(line -> !line.matches("[2-5]\\d\\d .*"));
            if (replies.size() >= count) {
                return;
            }
            Thread.sleep(50);
        }
    }
}

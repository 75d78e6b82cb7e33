package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.report.SchemaMisfits;
import org.relayplan.simulate.SimulatedEndpoint;
import org.relayplan.simulate.Simulation;
import org.relayplan.simulate.SimulationOptions;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.smtp.Secret;

/** What an account may do; and where its password goes, and where it doesn't. */
class VerifyLogonTest {

    private static final String MODEL = "src/test/resources/verify/loopback.json";
    private static final String PASSWORD = "Tr0ub4dor";

    private final List<String> log = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private static Shell.Run verify(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"verify", MODEL, "--vantage", "desk", "--logon"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return new Shell(Repository.root())
                .environment("RELAYPLAN_USER", "kate")
                .environment("RELAYPLAN_PASSWORD", PASSWORD)
                .run(all);
    }

    @Test
    void an_account_relays_where_a_stranger_is_not_even_taken() {
        Shell.Run run = verify("--simulate", "--endpoint", "EX01:587", "-v");
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("From desk (127.0.0.3) at EX01:587, with a logon"), run.out());
        assertTrue(run.out().contains("confirmed    relay           250 2.1.5 at RCPT"), run.out());
        assertTrue(run.out().contains("> AUTH LOGIN") && run.out().contains("> ***"), run.out());
        Shell.Run stranger = new Shell(Repository.root())
                .run("verify", MODEL, "--vantage", "desk", "--simulate", "--endpoint", "EX01:587");
        assertTrue(stranger.out().contains("confirmed    relay           530 5.7.57 at MAIL"), stranger.out());
    }

    @Test
    void neither_name_nor_password_is_in_any_format() {
        for (String format : List.of("text", "json", "junit", "markdown")) {
            Shell.Run run = verify("--simulate", "--endpoint", "EX01:587", "-v", "-f", format);
            for (String secret : List.of(PASSWORD, "VHIwdWI0ZG9y", "a2F0ZQ==", "AGthdGUAVHIwdWI0ZG9y")) {
                assertFalse(run.out().contains(secret), format);
            }
            if (format.equals("json")) {
                assertEquals(List.of(), new SchemaMisfits("verify").of(run.out()));
                assertTrue(run.out().contains("\"logon\": true"), "it is told apart from evidence about strangers");
            }
        }
    }

    /** The servers with that password, telling in their logs what they hear. */
    private Simulation simulation(String password) throws Exception {
        String verbose = "{ \"name\": \"Client Frontend {server}\", \"transportRole\": \"FrontendTransport\","
                + " \"protocolLoggingLevel\": \"Verbose\" },";
        String text = Files.readString(Repository.root().resolve(MODEL));
        Files.writeString(
                folder.resolve("model.json"), text.replace("\"connectors\": [", "\"connectors\": [" + verbose));
        SimulationOptions usual = SimulationOptions.usual(Clock.systemUTC()).unlimited();
        return Simulation.start(
                CaseModel.of(folder, "model.json"),
                new SimulationOptions(
                        usual.listen(),
                        usual.standIns(),
                        usual.limited(),
                        usual.steady(),
                        Optional.of(new Secret("kate", password)),
                        usual.maildir(),
                        Optional.of(log::add),
                        usual.clock()));
    }

    private static int port(Simulation simulation) {
        for (SimulatedEndpoint endpoint : simulation.endpoints()) {
            if (endpoint.local().port() == 587 && endpoint.at().getAddress().getAddress().length == 4) {
                return endpoint.at().getPort();
            }
        }
        throw new IllegalArgumentException("nothing listens for 587");
    }

    @Test
    void a_refused_password_is_tried_once() throws Exception {
        try (Simulation simulation = simulation("another")) {
            Shell.Run run = verify("--endpoint", "EX01:587=127.0.0.1:" + port(simulation), "-v");
            assertEquals(4, run.status(), run.out());
            assertTrue(run.out().contains("The logon was refused with 535 5.7.3"), run.out());
            assertEquals(
                    1, log.stream().filter(line -> line.contains("AUTH LOGIN")).count(), log::toString);
        }
    }

    @Test
    void no_password_goes_to_a_host_that_can_t_be_told() throws Exception {
        try (Simulation simulation = simulation(PASSWORD)) {
            // The loopback address in a form that isn't taken for this machine.
            Shell.Run run = verify("--endpoint", "EX01:587=2130706433:" + port(simulation), "-v");
            assertEquals(4, run.status(), run.out());
            assertTrue(run.out().contains("the certificate isn't trusted here (self-signed)"), run.out());
            assertFalse(log.isEmpty() || log.stream().anyMatch(line -> line.contains("<,AUTH")), log::toString);
        }
    }

    @Test
    void no_password_is_sent_in_clear_text() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.send("220 ex01.contoso.com ready\r\n");
            for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                talk.send(
                        line.startsWith("EHLO")
                                ? "250-ex01.contoso.com Hello [127.0.0.3]\r\n250 AUTH LOGIN PLAIN\r\n"
                                : "334 go on\r\n");
            }
        })) {
            Shell.Run run = verify("--endpoint", "EX01:587=127.0.0.1:" + server.port());
            assertEquals(4, run.status(), run.out());
            assertTrue(run.out().contains("no password is sent in clear text"), run.out());
            assertFalse(server.heard().stream().anyMatch(line -> line.startsWith("AUTH")), server.heard()::toString);
        }
    }

    @Test
    void name_and_password_come_from_the_environment_or_a_person_and_never_from_an_argument() {
        Shell.Run nobody = new Shell(Repository.root()).run("verify", MODEL, "--logon", "--simulate");
        assertEquals(2, nobody.status());
        assertTrue(nobody.err().contains("RELAYPLAN_PASSWORD"), nobody.err());
        assertEquals(2, verify("--password", "x", "--simulate").status());
    }
}

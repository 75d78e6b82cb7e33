package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;
import org.relayplan.report.SchemaMisfits;
import org.relayplan.smtp.ScriptedServer;

/** The command from its arguments to its exit status, against servers that do what a script says. */
class VerifyCommandTest {

    private static final String MODEL = "samples/anonymous-relay.json";

    private static Shell.Run verify(int port, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "verify";
        arguments[1] = MODEL;
        arguments[2] = "--endpoint";
        arguments[3] = "EX01:25=127.0.0.1:" + port;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new Shell(Repository.root()).run(arguments);
    }

    /** A server that sees everybody as a stranger, and answers a foreign recipient with this. */
    private static ScriptedServer server(String foreign) throws IOException {
        return PlainServer.start("192.168.5.50", foreign);
    }

    @Test
    void what_the_model_says_ends_with_0() throws IOException {
        try (ScriptedServer server = server("550 5.7.54 no")) {
            Shell.Run run = verify(server.port());
            assertEquals(0, run.status(), run.out() + run.err());
            assertTrue(run.out().startsWith("The servers do what the model says: 4 probes confirmed."), run.out());
            assertFalse(server.heard().stream().anyMatch(line -> line.startsWith("DATA")), "no message is sent");
        }
    }

    @Test
    void a_relay_that_the_model_lacks_ends_with_1() throws IOException {
        try (ScriptedServer server = server("250 2.1.5 ok")) {
            Shell.Run run = verify(server.port());
            assertEquals(1, run.status());
            assertTrue(run.out().contains("It relays for 192.168.5.50, and by the model it doesn't."), run.out());
        }
    }

    @Test
    void a_server_that_nobody_reaches_ends_with_1_for_the_model_has_it() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // Nobody knows which client the server would have seen, but any client finds somebody listening there.
        assertEquals(1, verify(port, "--source", "127.0.0.1").status());
        assertEquals(4, verify(port).status());
    }

    @Test
    void documents_fit_their_schema_and_are_well_formed_whatever_a_server_says() throws Exception {
        String hostile = "550 5.7.54 \u001b[31m]]>&<x y=\"\u202e|`**\0";
        try (ScriptedServer server = server(hostile)) {
            String json = verify(server.port(), "-f", "json").out();
            assertEquals(List.of(), new SchemaMisfits("verify").of(json));
            String contradicting = verify(server.port(), "-f", "junit").out();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(contradicting.getBytes(StandardCharsets.UTF_8)));
            for (String format : List.of("text", "markdown", "junit", "json")) {
                String out = verify(server.port(), "-f", format, "-v").out();
                assertFalse(out.contains("\u001b") || out.contains("\u202e") || out.contains("\0"), format);
            }
        }
    }

    @Test
    void a_contradiction_is_a_failure_in_junit_and_an_open_question_an_error() throws IOException {
        try (ScriptedServer server = server("250 ok")) {
            assertTrue(verify(server.port(), "-f", "junit").out().contains("tests=\"4\" failures=\"3\" errors=\"0\""));
        }
        try (ScriptedServer server = server("550 5.1.1 unknown")) {
            Shell.Run run = verify(server.port(), "-f", "junit");
            assertTrue(run.out().contains("tests=\"4\" failures=\"0\" errors=\"3\""), run.out());
            assertEquals(4, run.status());
        }
    }

    @Test
    void markdown_says_what_to_try_next_where_something_is_not_as_predicted() throws IOException {
        try (ScriptedServer server = server("250 ok")) {
            String out = verify(server.port(), "-f", "markdown").out();
            assertTrue(out.contains("Likely reasons, and what to try next:\n\n- `a right that the model lacks"), out);
            assertEquals(1, out.split("a right that the model lacks", -1).length - 1, out);
        }
        try (ScriptedServer server = server("550 5.7.54 no")) {
            assertFalse(verify(server.port(), "-f", "markdown").out().contains("Likely reasons"));
        }
    }

    @Test
    void wrong_options_are_told() {
        for (String[] wrong : new String[][] {
            {"--patterns", "some"},
            {"--parallel", "0"},
            {"--parallel", "x"},
            {"--vantage", "nowhere"},
            {"--source", "x"},
            {"--endpoint", "EX09"},
            {"--endpoint", "EX01:25=host"},
            {"--endpoint", "EX01:25=:1"}
        }) {
            Shell.Run run = verify(1, wrong);
            assertEquals(2, run.status(), String.join(" ", wrong));
            assertTrue(run.err().contains(wrong[0]) || run.err().contains("vantage"), run.err());
        }
    }

    @Test
    void where_the_model_requires_tls_it_is_started_first_and_the_certificate_told() {
        Shell.Run run = new Shell(Repository.root())
                .run("verify", "src/test/resources/verify/tls.json", "--simulate", "--vantage", "app01", "-f", "json");
        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals(List.of(), new SchemaMisfits("verify").of(run.out()));
        assertTrue(run.out().contains("\"relay.contoso.com\""), "the certificate's name is told");
        assertTrue(run.out().contains("\"distrust\": \"self-signed\""), run.out());
        assertTrue(run.out().contains("TLS begins: TLSv1.3"), run.out());
    }
}

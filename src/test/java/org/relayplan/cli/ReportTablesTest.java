package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.PlainCsv;
import org.relayplan.Repository;
import org.relayplan.smtp.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report as one table and in Markdown: what other commands say of the same model, and what was tried at servers. */
class ReportTablesTest {

    private static final List<String> OF_SEGMENTS = List.of(
            "from",
            "to",
            "addresses",
            "submit",
            "relay",
            "spoof",
            "bypassAntiSpam",
            "bypassSizeLimit",
            "forgeHeaders",
            "actAsInternal");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void model() throws IOException {
        shell = new Shell(folder);
        Files.copy(Repository.root().resolve("samples/anonymous-relay.json"), folder.resolve("model.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/open-relay.json", "samples/fleet", "samples/exports/ticket.txt"})
    void segments_are_those_of_surface(String model) {
        List<List<String>> surface = table(Repository.root(), 0, "surface", model, "-f", "csv");
        List<List<String>> report = table(Repository.root(), -1, "report", model, "-f", "csv");
        Set<String> own = byServer(report, "segment", ", ", "^port (\\d+).*");
        assertEquals(byServer(surface, "", "; ", ".*:(\\d+)$"), own);
        assertTrue(own.size() > 10);
    }

    /**
     * Each segment at each server and port, sorted; surface tells more local addresses apart than answer differently.
     */
    private static Set<String> byServer(List<List<String>> table, String kind, String between, String port) {
        List<String> places = rows(table, kind, List.of("servers", "local"));
        List<String> segments = rows(table, kind, OF_SEGMENTS);
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < places.size(); i++) {
            int bar = places.get(i).indexOf('|');
            for (String server : places.get(i).substring(0, bar).split(between)) {
                all.add(server + " " + places.get(i).substring(bar + 1).replaceAll(port, "$1") + " " + segments.get(i));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/open-relay.json", "samples/fleet"})
    void findings_are_those_of_check(String model) {
        Shell.Run check = new Shell(Repository.root()).run("check", model, "-f", "json", "--now", "2026-11-22");
        List<List<String>> report = table(Repository.root(), -1, "report", model, "-f", "csv", "--now", "2026-11-22");
        List<String> found = new ArrayList<>();
        for (JsonNode finding : JsonMapper.shared().readTree(check.out()).get("findings")) {
            String kind = finding.get("suppressed").asBoolean() ? "accepted finding" : "finding";
            found.add(kind + "|" + finding.get("severity").asString() + "|"
                    + finding.get("rule").asString() + "|"
                    + finding.get("message").asString());
        }
        List<String> told = new ArrayList<>();
        for (String kind : List.of("finding", "accepted finding")) {
            told.addAll(rows(report, kind, List.of("kind", "severity", "rule", "text")));
        }
        Collections.sort(found);
        Collections.sort(told);
        assertEquals(found, told);
    }

    /** A server to which everybody comes from an address, and that relays for them, or doesn't. */
    private static ScriptedServer server(String seen, boolean relays) throws IOException {
        return new ScriptedServer(talk -> {
            talk.send("220 ex01.contoso.com ready\r\n");
            for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                boolean isForeign = line.startsWith("RCPT") && line.contains("fabrikam");
                String reply = isForeign && !relays ? "550 5.7.54 no" : "250 2.1.5 ok";
                talk.send((line.startsWith("EHLO") ? "250 ex01.contoso.com Hello [" + seen + "]" : reply) + "\r\n");
            }
        });
    }

    private void verify(String seen, boolean relays) throws IOException {
        try (ScriptedServer server = server(seen, relays)) {
            shell.run(
                    "verify",
                    "model.json",
                    "--endpoint",
                    "EX01:25=127.0.0.1:" + server.port(),
                    "-f",
                    "json=evidence.json");
        }
    }

    private List<String> tried(int status) {
        List<List<String>> table =
                table(folder, status, "report", "model.json", "--evidence", "evidence.json", "-f", "csv");
        return rows(table, "relay", List.of("from", "to", "evidence"));
    }

    @Test
    void what_was_tried_at_a_server_stands_behind_the_clients_it_was_tried_for() throws IOException {
        verify("192.168.5.10", true);
        String day = "2026-11-22";
        assertEquals(List.of("192.168.5.10|192.168.5.11|confirmed for 192.168.5.10 (" + day + ")"), tried(0));
        String markdown = shell.run("report", "model.json", "--evidence", "evidence.json", "-f", "markdown")
                .out();
        assertTrue(markdown.contains("| `confirmed for 192.168.5.10 (" + day + ")` |"), markdown);
        assertTrue(
                markdown.contains(
                        "**Tried at the servers.** Where they were tried, the servers did what this model says."),
                markdown);
    }

    @Test
    void a_client_that_is_refused_though_the_model_lets_it_relay_contradicts() throws IOException {
        verify("192.168.5.11", false);
        List<String> tried = tried(1);
        assertEquals(1, tried.size());
        assertTrue(tried.get(0).contains("contradicted for 192.168.5.11"), tried.toString());
    }

    @Test
    void clients_that_were_not_tried_are_not_proved_by_others() throws IOException {
        verify("192.168.5.99", false);
        assertEquals(List.of("192.168.5.10|192.168.5.11|not tried"), tried(0));
    }

    @Test
    void evidence_of_another_model_stands_behind_nobody_and_its_verdicts_say_so() throws IOException {
        verify("192.168.5.10", true);
        Files.writeString(folder.resolve("model.json"), Files.readString(folder.resolve("model.json")) + "\n");
        assertEquals(List.of("192.168.5.10|192.168.5.11|no evidence"), tried(4));
        List<List<String>> table = table(folder, 4, "report", "model.json", "--evidence", "evidence.json", "-f", "csv");
        List<String> probes = rows(table, "probe", List.of("verdict"));
        assertEquals(4, probes.size());
        probes.forEach(verdict -> assertEquals("confirmed (made for another model)", verdict));
    }

    @Test
    void practice_stands_behind_nobody() {
        shell.run("verify", "model.json", "--simulate", "-f", "json=evidence.json");
        assertEquals(List.of("192.168.5.10|192.168.5.11|no evidence"), tried(0));
        String markdown = shell.run("report", "model.json", "--evidence", "evidence.json", "-f", "markdown")
                .out();
        assertTrue(markdown.contains("confirmed (practice)"), markdown);
        assertTrue(!markdown.contains("| confirmed |"), markdown);
    }

    @Test
    void owners_tickets_and_expiry_are_those_of_the_entry_that_lets_a_client_in() throws IOException {
        String model = Files.readString(folder.resolve("model.json"));
        String changed = model.replaceFirst(
                "\"remoteIPRanges\": \\[[^\\]]*\\]",
                "\"remoteIPRanges\": [ { \"range\": \"10.0.0.0/8\", \"owner\": \"wide\", \"ticket\": \"W-1\" },"
                        + " { \"range\": \"10.1.0.0/16\", \"owner\": \"narrow\", \"expires\": \"2027-01-31\" },"
                        + " \"10.1.2.3\" ]");
        Files.writeString(folder.resolve("model.json"), changed);
        List<List<String>> table = table(folder, -1, "report", "model.json", "-f", "csv");
        assertEquals(
                List.of(
                        "10.0.0.0|10.0.255.255|wide|W-1|",
                        "10.2.0.0|10.255.255.255|wide|W-1|",
                        "10.1.0.0|10.1.2.2|narrow||2027-01-31",
                        "10.1.2.4|10.1.255.255|narrow||2027-01-31",
                        "10.1.2.3|10.1.2.3|||"),
                rows(table, "relay", List.of("from", "to", "owner", "ticket", "expires")));
    }

    @Test
    void what_changed_since_an_older_model_is_told() throws IOException {
        String model = Files.readString(folder.resolve("model.json"));
        Files.writeString(folder.resolve("wider.json"), model.replace("192.168.5.11", "192.168.5.12"));
        List<List<String>> table = table(folder, 0, "report", "wider.json", "--since", "model.json", "-f", "csv");
        assertEquals(List.of("192.168.5.12|relay: no -> yes"), rows(table, "gained", List.of("from", "verdict")));
        assertEquals(List.of("192.168.5.11|relay: yes -> no"), rows(table, "lost", List.of("from", "verdict")));
        assertEquals(List.of("model.json"), rows(table, "older document", List.of("file")));
        String markdown = shell.run("report", "wider.json", "--since", "model.json", "-f", "markdown")
                .out();
        assertTrue(markdown.contains("\n## What changed since the older model\n"), markdown);
        assertTrue(markdown.contains("**1 address gains relay.**"), markdown);
        assertTrue(markdown.contains("\n### Gained\n"), markdown);
    }

    private static List<List<String>> table(Path where, int status, String... arguments) {
        Shell.Run run = new Shell(where).run(arguments);
        assertTrue(
                run.status() == status || status < 0, Stream.of(arguments).toList() + ": " + run.status() + run.err());
        return PlainCsv.read(run.out());
    }

    /** Some cells of the rows of a kind, separated by bars; of every row if no kind is asked for. */
    private static List<String> rows(List<List<String>> table, String kind, List<String> titles) {
        List<String> rows = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            if (kind.isEmpty() || row.get(0).equals(kind)) {
                List<String> cells = new ArrayList<>();
                for (String title : titles) {
                    int column = table.get(0).indexOf(title);
                    cells.add(column < 0 ? "" : row.get(column));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}

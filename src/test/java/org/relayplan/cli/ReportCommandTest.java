package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.HtmlTree;
import org.relayplan.Repository;
import org.w3c.dom.Element;

/** What {@code report} says first, what it never says, and how it ends. */
class ReportCommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void models() throws IOException {
        shell = new Shell(folder);
        for (String name : List.of("anonymous-relay", "open-relay", "externally-secured")) {
            Files.copy(Repository.root().resolve("samples/" + name + ".json"), folder.resolve(name + ".json"));
        }
    }

    private HtmlTree report(int status, String... others) {
        String[] arguments =
                Stream.concat(Stream.of("report"), List.of(others).stream()).toArray(String[]::new);
        Shell.Run run = shell.run(arguments);
        assertEquals("", run.err());
        assertEquals(status, run.status());
        return HtmlTree.of(run.out());
    }

    private static String text(HtmlTree page, String id) {
        return HtmlTree.text(page.byId(id));
    }

    @Test
    void the_verdict_stands_before_all_else() {
        HtmlTree page = report(1, "open-relay.json");
        assertEquals(
                "verdict", HtmlTree.all(page.byId("report"), "section").get(0).getAttribute("id"));
        String verdict = text(page, "verdict");
        assertTrue(verdict.startsWith("Verdict Does not pass: 15 findings are medium or graver."), verdict);
        assertTrue(verdict.contains("Every IPv4 and IPv6 address may relay"), verdict);
    }

    @Test
    void a_model_without_findings_passes_and_says_that_nothing_was_tried() {
        String verdict = text(report(0, "anonymous-relay.json"), "verdict");
        assertTrue(verdict.startsWith("Verdict Passes: there are no findings."), verdict);
        assertTrue(verdict.contains("2 addresses may relay"), verdict);
        assertTrue(verdict.contains("Nothing was tried at the servers"), verdict);
        assertTrue(verdict.contains("5 connectors are taken as setup makes them; nobody has looked."), verdict);
    }

    @Test
    void what_counts_is_as_grave_as_was_asked_for() {
        assertTrue(text(report(0, "open-relay.json", "--fail-on", "never"), "verdict")
                .contains("Not judged"));
        assertTrue(text(report(1, "open-relay.json", "--fail-on", "critical"), "verdict")
                .contains("Does not pass: 5 findings are critical."));
        assertTrue(text(report(0, "open-relay.json", "--only", "relay-range-unowned"), "verdict")
                .contains("Passes, by the one rule that ran: no finding that counts is medium or graver. 1 finding: 1"
                        + " low."));
    }

    @Test
    void rules_that_were_not_run_are_not_examined() {
        HtmlTree page = report(0, "anonymous-relay.json", "--only", "open-relay");
        String examined = text(page, "examined");
        assertTrue(examined.contains("Rules that weren't run: "), examined);
        assertTrue(examined.contains("relay-range-wide"), examined);
        assertEquals("open", page.byId("verdict").getAttribute("class"), "a pass by few rules is no clean one");
        assertEquals("good", report(0, "anonymous-relay.json").byId("verdict").getAttribute("class"));
    }

    @Test
    void a_pass_with_findings_that_a_baseline_knows_is_no_clean_one() {
        assertEquals(
                1,
                shell.run("check", "open-relay.json", "-q", "--write-baseline", "known.json")
                        .status());
        HtmlTree page = report(0, "open-relay.json", "--baseline", "known.json");
        assertTrue(
                text(page, "verdict")
                        .contains(
                                "Passes, but for 15 findings that the baseline knows, the gravest of them critical: no"
                                        + " finding that counts is medium or graver."),
                text(page, "verdict"));
        assertEquals("open", page.byId("verdict").getAttribute("class"));
        assertTrue(text(page, "findings").contains("No finding counts, but there are others: 16 known."));
        assertTrue(text(page, "accepted").contains("critical open-relay"), text(page, "accepted"));
    }

    @Test
    void what_lay_beside_the_model_and_was_not_read_is_told() throws IOException {
        Files.createDirectory(folder.resolve("plan"));
        Files.copy(folder.resolve("anonymous-relay.json"), folder.resolve("plan/relay.json"));
        Files.writeString(folder.resolve("plan/package.json"), "{}");
        String examined = text(report(0, "plan"), "examined");
        assertTrue(examined.contains("plan/package.json, which was passed over: "), examined);
    }

    @Test
    void every_document_has_its_fingerprint() throws Exception {
        String hash = sha256(folder.resolve("anonymous-relay.json"));
        String examined = text(report(0, "anonymous-relay.json"), "examined");
        assertTrue(examined.contains(hash), examined);
    }

    @Test
    void the_policy_allows_the_one_style_sheet_and_nothing_else() throws Exception {
        HtmlTree page = report(0, "anonymous-relay.json");
        String sheet = page.all("style").get(0).getTextContent();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes("UTF-8"));
        String policy = "";
        for (Element meta : page.all("meta")) {
            policy += meta.getAttribute("http-equiv").isEmpty() ? "" : meta.getAttribute("content");
        }
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'",
                policy);
        assertFalse(sheet.replace("url(#", "").contains("url("), "nothing is loaded by the sheet either");
        assertFalse(sheet.contains("@import"), sheet);
    }

    @Test
    void suppressed_findings_tell_reason_owner_and_expiry() throws IOException {
        String model = Files.readString(folder.resolve("open-relay.json"));
        String suppressed = model.replaceFirst(
                "\"name\": \"Relay for a project\",",
                "\"name\": \"Relay for a project\", \"owner\": \"project office\", \"suppress\": [{ \"rule\":"
                        + " \"relay-range-wide\", \"reason\": \"ends in June\", \"expires\": \"2027-06-30\", \"scope\":"
                        + " \"10.20.0.0/16\" }],");
        assertFalse(model.equals(suppressed));
        Files.writeString(folder.resolve("suppressed.json"), suppressed);
        String accepted = text(report(1, "suppressed.json"), "accepted");
        for (String part :
                List.of("relay-range-wide", "ends in June", "project office", "2027-06-30", "10.20.0.0/16")) {
            assertTrue(accepted.contains(part), accepted);
        }
    }

    @Test
    void an_expectation_that_fails_says_so_though_its_rule_was_not_run() throws IOException {
        String model = Files.readString(folder.resolve("anonymous-relay.json"));
        Files.writeString(
                folder.resolve("expecting.json"),
                model.replace(
                        "\"expectations\": [",
                        "\"expectations\": [{ \"name\": \"nobody relays\", \"from\": \"@any\", \"relay\": false },"));
        HtmlTree page = report(0, "expecting.json", "--only", "open-relay");
        assertTrue(text(page, "expectations").contains("nobody relays fails"), text(page, "expectations"));
        assertTrue(text(page, "verdict").contains(" expectations, 1 fails."), text(page, "verdict"));
    }

    @Test
    void what_was_gained_since_an_older_model_is_told_and_left_to_diff_to_judge() throws IOException {
        String model = Files.readString(folder.resolve("anonymous-relay.json"));
        Files.writeString(folder.resolve("wider.json"), model.replace("192.168.5.11", "192.168.5.12"));
        HtmlTree page = report(0, "wider.json", "--since", "anonymous-relay.json");
        String changes = text(page, "changes");
        assertTrue(changes.contains("1 address gains relay."), changes);
        assertTrue(changes.contains("anonymous-relay.json"), changes);
        assertEquals(List.of(), HtmlTree.all(page.byId("changes"), "details"), "nothing of it is folded");
        Shell.Run plain = shell.run("report", "wider.json");
        assertFalse(plain.out().contains("id=\"changes\""));
    }

    @Test
    void evidence_of_a_simulated_server_is_practice() throws IOException {
        verify("anonymous-relay.json", "evidence.json");
        String evidence = text(report(0, "anonymous-relay.json", "--evidence", "evidence.json"), "evidence");
        assertTrue(evidence.contains("practice, not proof"), evidence);
        assertTrue(evidence.contains("agree with it by construction"), evidence);
        assertTrue(evidence.contains("8 confirmed"), evidence);
    }

    @Test
    void evidence_for_another_model_is_told_as_such_and_leaves_all_open() throws IOException {
        verify("anonymous-relay.json", "evidence.json");
        Files.writeString(
                folder.resolve("anonymous-relay.json"),
                Files.readString(folder.resolve("anonymous-relay.json")) + "\n");
        HtmlTree page = report(4, "anonymous-relay.json", "--evidence", "evidence.json");
        assertTrue(text(page, "evidence").contains("made for another model"), text(page, "evidence"));
        assertTrue(
                text(page, "verdict")
                        .startsWith("Verdict Passes on paper, for the evidence doesn't prove all of it: there are no"),
                text(page, "verdict"));
        assertTrue(text(page, "verdict").contains("it proves nothing here"), text(page, "verdict"));
        for (Element mark : HtmlTree.all(page.byId("evidence"), "span")) {
            assertFalse(mark.getAttribute("class").contains("good"), HtmlTree.text(mark));
        }
    }

    @Test
    void evidence_that_leaves_something_open_is_no_proof() throws IOException {
        verify("anonymous-relay.json", "evidence.json");
        String whole = Files.readString(folder.resolve("evidence.json"));
        Files.writeString(folder.resolve("partial.json"), whole.replace("\"partial\": false", "\"partial\": true"));
        String partial = text(report(4, "anonymous-relay.json", "--evidence", "partial.json"), "verdict");
        assertTrue(partial.contains("It was broken off, and more would have been tried."), partial);
        Files.writeString(
                folder.resolve("open.json"),
                whole.replaceFirst("\"verdict\": \"confirmed\"", "\"verdict\": \"inconclusive\"")
                        .replace("\"inconclusive\": 0", "\"inconclusive\": 1")
                        .replace("\"confirmed\": 8", "\"confirmed\": 7")
                        .replace("\"practice\": true", "\"practice\": false"));
        HtmlTree page = report(4, "anonymous-relay.json", "--evidence", "open.json");
        assertEquals("open", page.byId("verdict").getAttribute("class"));
        assertFalse(
                text(page, "verdict").contains("Where they were tried, the servers did what this model says."),
                text(page, "verdict"));
    }

    @Test
    void evidence_from_real_servers_for_this_model_is_proof() throws IOException {
        verify("anonymous-relay.json", "evidence.json");
        String whole = Files.readString(folder.resolve("evidence.json"));
        Files.writeString(folder.resolve("evidence.json"), whole.replace("\"practice\": true", "\"practice\": false"));
        HtmlTree page = report(0, "anonymous-relay.json", "--evidence", "evidence.json");
        assertEquals("good", page.byId("verdict").getAttribute("class"));
        assertTrue(text(page, "verdict")
                .contains("Where they were tried, the servers did what this model says. 8 probes: 8 confirmed."));
    }

    @Test
    void an_expectation_that_nobody_can_decide_is_neither_met_nor_failed() throws IOException {
        String model = Files.readString(folder.resolve("anonymous-relay.json"));
        Files.writeString(
                folder.resolve("unseen.json"),
                model.replaceFirst("(?s)\"extendedRights\": \\[.*?\\],", "\"extendedRights\": \"unknown\","));
        HtmlTree page = report(1, "unseen.json");
        assertTrue(text(page, "expectations").contains("can't be decided"), text(page, "expectations"));
        assertTrue(text(page, "verdict").contains("can't be decided"), text(page, "verdict"));
        assertTrue(text(page, "surface").contains("perhaps"), text(page, "surface"));
    }

    @Test
    void a_contradicted_probe_counts_as_a_finding() throws IOException {
        verify("anonymous-relay.json", "evidence.json");
        String evidence = Files.readString(folder.resolve("evidence.json"));
        String contradicted = evidence.replaceFirst("\"verdict\": \"confirmed\"", "\"verdict\": \"contradicted\"")
                .replaceFirst("\"contradicted\": 0", "\"contradicted\": 1")
                .replaceFirst("\"confirmed\": 8", "\"confirmed\": 7")
                .replaceFirst("\"practice\": true", "\"practice\": false");
        Files.writeString(folder.resolve("evidence.json"), contradicted);
        HtmlTree page = report(1, "anonymous-relay.json", "--evidence", "evidence.json");
        assertTrue(text(page, "verdict").contains("8 probes: 1 contradicted, 7 confirmed."), text(page, "verdict"));
    }

    /** Evidence of real servers from two places and of practice; each is judged by itself, and the gravest counts. */
    @Test
    void evidence_from_several_places_is_told_file_by_file() throws IOException {
        for (String file : List.of("one.json", "two.json")) {
            verify("anonymous-relay.json", file);
            String practice = Files.readString(folder.resolve(file));
            Files.writeString(folder.resolve(file), practice.replace("\"practice\": true", "\"practice\": false"));
        }
        HtmlTree page = report(0, "anonymous-relay.json", "--evidence", "one.json", "--evidence", "two.json");
        assertEquals("good", page.byId("verdict").getAttribute("class"));
        assertTrue(
                text(page, "verdict")
                        .contains(
                                "Where they were tried, the servers did what this model says. 16 probes in 2 files: 16"
                                        + " confirmed."),
                text(page, "verdict"));
        List<String> headings = HtmlTree.all(page.byId("evidence"), "h3").stream()
                .map(HtmlTree::text)
                .toList();
        assertEquals(List.of("one.json", "two.json"), headings);
        for (String file : headings) {
            String hash = sha256(folder.resolve(file));
            assertTrue(text(page, "evidence").contains(file + ", SHA-256 " + hash), text(page, "evidence"));
        }
        verify("anonymous-relay.json", "practice.json");
        String mixed = text(
                report(0, "anonymous-relay.json", "--evidence", "practice.json", "--evidence", "two.json"), "verdict");
        assertTrue(
                mixed.contains("Where they were tried, the servers did what this model says. 8 probes: 8 confirmed. The"
                        + " servers were simulated from this very model, and agree with it by construction. 8 probes: 8"
                        + " confirmed."),
                mixed);
    }

    @Test
    void of_several_the_gravest_evidence_is_the_exit_status() throws IOException {
        verify("anonymous-relay.json", "good.json");
        String good =
                Files.readString(folder.resolve("good.json")).replace("\"practice\": true", "\"practice\": false");
        Files.writeString(folder.resolve("good.json"), good);
        Files.writeString(
                folder.resolve("bad.json"),
                good.replaceFirst("\"verdict\": \"confirmed\"", "\"verdict\": \"contradicted\"")
                        .replaceFirst("\"contradicted\": 0", "\"contradicted\": 1")
                        .replaceFirst("\"confirmed\": 8", "\"confirmed\": 7"));
        Files.writeString(
                folder.resolve("other.json"), Files.readString(folder.resolve("anonymous-relay.json")) + "\n");
        verify("other.json", "foreign.json");
        report(0, "anonymous-relay.json", "--evidence", "good.json");
        HtmlTree page = report(4, "anonymous-relay.json", "--evidence", "good.json", "--evidence", "foreign.json");
        assertEquals("open", page.byId("verdict").getAttribute("class"));
        assertTrue(text(page, "verdict").contains("it proves nothing here"), text(page, "verdict"));
        assertTrue(text(page, "verdict").contains("8 probes: 8 confirmed."), text(page, "verdict"));
        page = report(
                1,
                "anonymous-relay.json",
                "--evidence",
                "foreign.json",
                "--evidence",
                "bad.json",
                "--evidence",
                "good.json");
        assertTrue(text(page, "verdict").startsWith("Verdict Does not pass: a server does"), text(page, "verdict"));
    }

    @Test
    void the_same_evidence_does_not_count_twice() throws IOException {
        verify("anonymous-relay.json", "one.json");
        // Written anew by another program.
        Files.writeString(
                folder.resolve("copy.json"),
                Files.readString(folder.resolve("one.json")).replaceAll("\n *", "\r\n"));
        Shell.Run run =
                shell.run("report", "anonymous-relay.json", "--evidence", "one.json", "--evidence", "copy.json");
        assertEquals(2, run.status());
        assertEquals(
                "relayplan: copy.json is the same evidence as one.json; name it once, lest its probes count twice.\n",
                run.err());
    }

    @Test
    void standard_input_is_read_once() {
        for (String[] twice : new String[][] {
            {"report", "-", "--since", "-"},
            {"report", "-", "--evidence", "-"},
            {"report", "anonymous-relay.json", "--evidence", "-", "--evidence", "-"},
            {"report", "anonymous-relay.json", "--evidence", "-", "--since", "-"},
            {"report", "-", "--baseline", "-"}
        }) {
            Shell.Run run = shell.stdin("{}").run(twice);
            assertEquals(2, run.status(), run.err());
            assertTrue(run.err().contains("Standard input can be read once only"), run.err());
        }
    }

    @Test
    void it_never_writes_over_what_it_reads() throws IOException {
        Shell.Run run = shell.run("report", "anonymous-relay.json", "-f", "html=anonymous-relay.json");
        assertEquals(2, run.status());
        assertTrue(Files.readString(folder.resolve("anonymous-relay.json")).startsWith("//")
                || Files.readString(folder.resolve("anonymous-relay.json")).startsWith("{"));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void verify(String model, String file) throws IOException {
        Shell.Run run = shell.run("verify", model, "--simulate", "-f", "json=" + file);
        assertEquals(0, run.status(), run.err());
    }
}

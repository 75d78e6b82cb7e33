package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;
import org.relayplan.report.Browser;
import org.relayplan.report.Browser.Piece;
import org.relayplan.report.Browser.Seen;
import org.relayplan.report.Browser.Size;
import org.relayplan.report.Browser.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as a reader meets them in a browser: on a phone, a laptop and paper, light and dark, with scripts and
 * without, read by a screen reader; of a model with every sin, of a fleet, and of one whose names attack the page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {

    private static final List<String> PAGES = List.of("sins", "fleet", "changed", "hostile");

    /** What a name may try: to be markup, to end what is around it, to call a script, to turn lines, to be endless. */
    private static final List<String> ATTACKS = List.of(
            "<img src=http://127.0.0.1:9/x onerror=alert(1)>",
            "</style><script>alert(2)</script>",
            "\\\" onmouseover=\\\"alert(3)",
            "javascript:alert(4)",
            "\\u202Etxt.exe\\u2066",
            "&lt;b&gt; &#x1F4A3;",
            "}*{display:none} @import url(http://127.0.0.1:9/y)",
            "W".repeat(60),
            "two  blanks\\tand a tab");

    @TempDir
    static Path folder;

    private final List<Visit> visits = new ArrayList<>();
    private List<Seen> seen = List.of();

    @BeforeAll
    @Timeout(300)
    void look() throws IOException {
        Path samples = Repository.root().resolve("samples");
        write("sins", 1, samples.resolve("open-relay.json").toString());
        write("fleet", 0, samples.resolve("fleet").toString());
        Files.writeString(folder.resolve("hostile.json"), hostile());
        write("hostile", -1, folder.resolve("hostile.json").toString());
        changed();
        for (String page : PAGES) {
            Path file = folder.resolve(page + ".html");
            visits.add(phone(file));
            visits.add(laptop(file));
            visits.add(laptop(file).plain());
            visits.add(paper(file));
            visits.add(dark(file));
        }
        seen = Browser.look(visits);
    }

    private static Visit phone(Path file) {
        return Visit.usual(file, Size.PHONE);
    }

    private static Visit laptop(Path file) {
        return Visit.usual(file, Size.LAPTOP).folded();
    }

    private static Visit dark(Path file) {
        return new Visit(file, Size.LAPTOP, true, true, false, true);
    }

    private static Visit paper(Path file) {
        return Visit.usual(file, Size.PAPER).folded();
    }

    /** With evidence, and with what changed. */
    private void changed() throws IOException {
        String model = Files.readString(Repository.root().resolve("samples/anonymous-relay.json"));
        Files.writeString(folder.resolve("old.json"), model);
        Files.writeString(folder.resolve("new.json"), model.replace("192.168.5.11", "192.168.5.12"));
        Shell.Run verified = new Shell(folder).run("verify", "new.json", "--simulate", "-f", "json=evidence.json");
        assertTrue(Files.exists(folder.resolve("evidence.json")), verified.err());
        write("changed", -1, "new.json", "--since", "old.json", "--evidence", "evidence.json");
    }

    private void write(String page, int status, String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "-f", "html=" + page + ".html", "--now", "2026-11-22"));
        all.addAll(List.of(arguments));
        Shell.Run run = new Shell(folder).run(all.toArray(new String[0]));
        assertTrue(run.status() == status || status < 0 && run.status() < 2 || run.status() == 4, run.err());
        assertTrue(Files.exists(folder.resolve(page + ".html")), run.err());
    }

    /** A connector for each attack, with the attack wherever text may stand. */
    private static String hostile() {
        List<String> connectors = new ArrayList<>();
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i).replace("{", "{{").replace("}", "}}");
            String plain = ATTACKS.get(i);
            connectors.add(("{ 'name': '%s', 'purpose': 'relay', 'owner': '%s', 'transportRole': 'FrontendTransport',"
                            + " 'bindings': ['0.0.0.0:25'], 'remoteIPRanges': [{ 'range': '10.%d.0.0/16', 'owner': '%s',"
                            + " 'ticket': '%s', 'comment': '%s', 'expires': '2020-01-01' }], 'permissionGroups':"
                            + " ['AnonymousUsers'], 'extendedRights': [{ 'user': '%s', 'rights':"
                            + " ['ms-Exch-SMTP-Accept-Any-Recipient'] }, { 'user': 'NT AUTHORITY\\\\ANONYMOUS LOGON',"
                            + " 'rights': ['ms-Exch-SMTP-Accept-Any-Recipient'] }], 'suppress': [{ 'rule':"
                            + " 'relay-range-wide', 'reason': '%s', 'expires': '2027-01-01' }] }")
                    .replace('\'', '"')
                    .formatted(attack, plain, i, plain, plain, plain, plain, plain));
        }
        return """
                {
                  "servers": [
                    { "name": "EX01", "role": "Mailbox", "version": "2019", "addresses": ["10.1.1.1"], "defaultConnectors": true }
                  ],
                  "expectations": [{ "name": "%s", "from": "@any", "relay": false }],
                  "connectors": [%s]
                }
                """.formatted(ATTACKS.get(0), String.join(",\n", connectors));
    }

    private void each(java.util.function.Function<Seen, Object> part, Object expected) {
        for (int i = 0; i < visits.size(); i++) {
            assertEquals(expected, part.apply(seen.get(i)), visits.get(i).toString());
        }
    }

    @Test
    void nothing_goes_wrong() {
        each(Seen::errors, List.of());
    }

    @Test
    void nothing_is_asked_for() {
        each(Seen::requests, List.of());
    }

    @Test
    void axe_finds_no_fault() {
        each(Seen::faults, List.of());
    }

    @Test
    void nothing_sticks_out_to_the_side() {
        each(Seen::sideways, List.of());
    }

    @Test
    void every_way_out_is_a_link_of_a_page_of_ours() {
        StringBuilder ours = new StringBuilder();
        for (Path page : Repository.files("src/main/resources/org/relayplan/rules", ".md")) {
            ours.append(Repository.text(page));
        }
        for (Seen page : seen) {
            for (String door : page.doors()) {
                String target = door.replaceFirst("^a href=", "");
                assertTrue(target.startsWith("#") || ours.indexOf("](" + target) >= 0, door);
            }
        }
    }

    @Test
    void it_reads_the_same_without_scripts() {
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!visit.script()) {
                assertEquals(at(laptop(visit.file())).text(), seen.get(i).text());
                assertTrue(seen.get(i).firstPaint() > 0);
            }
        }
    }

    @Test
    void it_is_dark_for_those_who_want_it_dark_and_light_on_paper() {
        for (String page : PAGES) {
            Path file = folder.resolve(page + ".html");
            String light = at(laptop(file)).background();
            assertNotEquals(light, at(dark(file)).background());
            assertEquals("rgb(255, 255, 255)", at(paper(file)).background());
        }
    }

    private Seen at(Visit visit) {
        return seen.get(visits.indexOf(visit));
    }

    @Test
    void what_an_attack_says_can_be_read() {
        String text = at(phone(folder.resolve("hostile.html"))).text();
        for (String part : List.of(
                "<img src=http://127.0.0.1:9/x onerror=alert(1)>",
                "</style><script>alert(2)</script>",
                "\" onmouseover=\"alert(3)",
                "\\u202Etxt.exe\\u2066",
                "&lt;b&gt; &#x1F4A3;")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void the_pictures_show_the_segments_of_surface_side_by_side() {
        for (Map.Entry<String, String> page : Map.of(
                        "sins", "samples/open-relay.json",
                        "fleet", "samples/fleet",
                        "hostile", folder.resolve("hostile.json").toString())
                .entrySet()) {
            Shell.Run run = new Shell(Repository.root()).run("surface", page.getValue(), "-f", "json");
            List<String> expected = new ArrayList<>();
            for (JsonNode segment : JsonMapper.shared().readTree(run.out()).get("segments")) {
                for (JsonNode server : segment.get("servers")) {
                    expected.add(segment.get("local").asString() + " " + server.asString() + " "
                            + segment.get("from").asString() + "-"
                            + segment.get("to").asString() + " "
                            + segment.get("outcome").asString());
                }
            }
            Collections.sort(expected);
            for (int i = 0; i < visits.size(); i++) {
                if (visits.get(i).file().endsWith(page.getKey() + ".html")) {
                    assertEquals(expected, drawn(seen.get(i)), visits.get(i).toString());
                    sideBySide(seen.get(i));
                }
            }
        }
    }

    private static List<String> drawn(Seen page) {
        List<String> drawn = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            String[] listeners = piece.around().get("listeners").split("[\n ]");
            for (int i = 0; i < listeners.length; i += 2) {
                drawn.add(listeners[i] + " " + listeners[i + 1] + " "
                        + piece.data().get("from") + "-"
                        + piece.data().get("to") + " "
                        + piece.data().get("outcome"));
            }
        }
        Collections.sort(drawn);
        return drawn;
    }

    /** In a row each piece begins where the one before ends, and all can be seen. */
    private static void sideBySide(Seen page) {
        Piece before = null;
        for (Piece piece : page.pieces()) {
            assertTrue(piece.right() - piece.left() > 1, "can be seen: " + piece);
            assertTrue(
                    !piece.colour().equals("rgba(0, 0, 0, 0)")
                            && !piece.colour().isEmpty(),
                    "has a colour: " + piece);
            if (before != null && before.top() == piece.top() && before.around().equals(piece.around())) {
                assertEquals(before.right(), piece.left(), 0.6, piece.toString());
            }
            before = piece;
        }
    }
}

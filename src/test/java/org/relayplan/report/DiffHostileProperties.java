package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.diff.Alterations;
import org.relayplan.diff.BehaviourDiff;
import org.relayplan.diff.Movements;
import org.relayplan.diff.SuppressionsDiff;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;
import org.relayplan.model.Target;
import org.relayplan.source.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a name is made of, it stays text in what a comparison tells. */
class DiffHostileProperties {

    private static final SchemaMisfits SCHEMA = new SchemaMisfits("diff");

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "|",
                "\\",
                "\\|",
                "`",
                "``",
                "` ",
                "<details>",
                "</details>",
                "<!--",
                "](http://x)",
                "![x](y)",
                "@all",
                "#1",
                "**",
                "->",
                "\n",
                "\r\n",
                "\u001B[2J",
                "\u202E",
                "\u200B",
                "\u0000",
                "{server}",
                "{{",
                "EX01",
                "'",
                "\"",
                ",",
                "$",
                " ",
                "  ",
                "x",
                "\u00E9",
                "\uD800",
                "- ",
                "1. ",
                "deadbeef",
                "www.x.de",
                ":bomb:",
                "\t");
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().all().ofMaxLength(3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isEmpty());
    }

    static DiffDocument document(String name) {
        Server one = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        Server other = Built.server(name, ExchangeVersion.V2019, "10.1.1.2");
        Model before = Built.model(
                Built.accepting(name), List.of(one), List.of(connector(one, "Relay", "192.168.5.10", List.of())));
        Suppression accepted = new Suppression(
                "open-relay",
                name,
                LocalDate.of(2027, 1, 1),
                Optional.of(new Sources(List.of(name), AddressSet.ALL, true)));
        List<Connector> now = List.of(
                connector(one, name, "192.168.5.0/24", List.of(accepted)),
                connector(other, name, "192.168.5.1", List.of()));
        Expectation meant = new Expectation(
                name,
                new Sources(
                        List.of(name), AddressSet.of(Built.range("192.168.5.1").addresses()), false),
                List.of(new Target("EX01", OptionalInt.empty())),
                Optional.of(true),
                Optional.empty(),
                Optional.empty());
        Model after = new Model(
                Built.accepting("contoso.com"), List.of(one, other), now, List.of(meant), List.of(), List.of(accepted));
        CheckDocument hostile = Documents.hostile(name);
        DiffSide old = new DiffSide(before, hostile.places(), hostile.inputs());
        DiffSide side = new DiffSide(after, hostile.places(), hostile.inputs());
        BehaviourDiff behaviour = BehaviourDiff.between(new Analysis(before), new Analysis(after), List.of(meant));
        return new DiffDocument(
                hostile.tool(),
                old,
                side,
                Optional.of(new SourceFile(name, Optional.of("0".repeat(64)))),
                behaviour,
                Movements.of(behaviour),
                new DiffLines(old, side),
                SuppressionsDiff.between(before, after),
                Alterations.between(before, after),
                hostile,
                Documents.unsuppressed(hostile),
                hostile,
                hostile.quotations());
    }

    private static Connector connector(Server server, String name, String range, List<Suppression> suppress) {
        Connector made =
                Built.relaying(Built.connector(server, name, List.of("0.0.0.0:25", "[::]:25"), List.of(range)));
        return new Connector(
                made.server(),
                made.name(),
                made.role(),
                made.origin(),
                made.usage(),
                made.purpose(),
                Optional.of(name),
                made.bindings(),
                made.remoteIPRanges(),
                made.authMechanism(),
                made.permissionGroups(),
                made.extendedRights(),
                made.settings(),
                suppress);
    }

    private static String text(Rendered rendered) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rendered.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void markdown_has_no_mark_outside_code(@ForAll("hostile") String name) throws IOException {
        int columns = 0;
        for (String line : text(new DiffMarkdown(document(name))).split("\n", -1)) {
            if (line.startsWith("| ")) {
                List<String> cells = cells(line);
                columns = columns == 0 ? cells.size() : columns;
                assertEquals(columns, cells.size(), line);
                if (!line.startsWith("| ---")) {
                    cells.forEach(cell -> assertEquals("", new MarkdownLine(cell).marks(), cell));
                }
            } else {
                columns = 0;
                boolean strong = line.startsWith("**") && line.endsWith("**");
                String told = strong ? line.substring(2, line.length() - 2) : line;
                assertEquals("", new MarkdownLine(told).marks(), line);
            }
        }
    }

    /** A bar ends a cell unless a backslash stands before it, which then goes. */
    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < row.length(); i++) {
            if (row.charAt(i) == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (row.charAt(i) == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(row.charAt(i));
            }
        }
        assertEquals("", cell.toString(), "a row ends with a bar");
        return cells;
    }

    @Property(tries = 300)
    void text_is_free_of_control_characters_and_has_its_own_lines_only(@ForAll("hostile") String name)
            throws IOException {
        String text = text(new DiffText(document(name), Style.PLAIN, Detail.FULL));
        text.chars().forEach(c -> assertTrue(c == '\n' || !Character.isISOControl(c), "character " + c));
        assertTrue(text.indexOf('\u202E') < 0 && text.indexOf('\u200B') < 0);
        assertEquals(
                text(new DiffText(document("x"), Style.PLAIN, Detail.FULL))
                        .lines()
                        .count(),
                name.equalsIgnoreCase("EX01")
                        ? text(new DiffText(document("x"), Style.PLAIN, Detail.FULL))
                                .lines()
                                .count()
                        : text.lines().count(),
                text);
    }

    @Property(tries = 200)
    void json_reads_back_what_was_found(@ForAll("hostile") String name) throws IOException {
        String text = text(new DiffJson(document(name)));
        text.chars().forEach(c -> assertTrue(c == '\n' || c >= ' ' && c < 0x7F, "character " + c));
        assertEquals(List.of(), SCHEMA.of(text));
        JsonNode document = JsonMapper.shared().readTree(text);
        assertEquals(name, document.get("intent").asString());
        assertEquals(name, document.at("/suppressions/0/after/reason").asString());
        assertTrue(document.at("/gained/0/newConnectors").toString().length() > 2, text);
    }
}

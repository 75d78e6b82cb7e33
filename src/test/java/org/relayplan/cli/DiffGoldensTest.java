package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.report.Misfits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code diff} tells of pairs of models: each folder below {@code src/test/resources/diff} has {@code old.json},
 * {@code new.json}, perhaps {@code intent.json}, and what is told as {@code told.txt} and {@code told.md}; a folder
 * added there is a new case. {@code -Drelayplan.goldens=write} writes what is told now. Fingerprints of files are left
 * out.
 */
class DiffGoldensTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final Path HOME = Repository.root().resolve("src/test/resources/diff");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_pair_of_models_is_told_so(Path folder) throws IOException {
        Shell.Run text = run(folder, "old.json", "new.json", "text");
        golden(folder.resolve("told.txt"), text.out() + text.err() + "[" + text.status() + "]\n");
        Shell.Run markdown = run(folder, "old.json", "new.json", "markdown");
        golden(folder.resolve("told.md"), markdown.out().replaceAll("SHA-256 `[0-9a-f]{64}`", "SHA-256 `...`"));
        assertEquals(text.status(), markdown.status(), "the format changes no status");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_json_is_as_its_schema_says_and_agrees_with_the_status(Path folder) throws IOException {
        Shell.Run run = run(folder, "old.json", "new.json", "json");
        String schema = Repository.text(Repository.root().resolve("schemas/diff.schema.json"));
        assertEquals(List.of(), Misfits.of(schema, run.out()));
        JsonNode document = JsonMapper.shared().readTree(run.out());
        boolean collateral = false;
        for (JsonNode gained : document.get("gained")) {
            collateral |= gained.get("intended").isNull();
        }
        boolean introduced = false;
        for (JsonNode finding : document.at("/findings/introduced")) {
            boolean grave = List.of("medium", "high", "critical")
                    .contains(finding.get("severity").asString());
            introduced |= grave && !finding.get("suppressed").asBoolean();
        }
        boolean failed = collateral || introduced || !document.get("unmet").isEmpty();
        int expected = failed ? 1 : document.get("undecided").isEmpty() ? 0 : 4;
        assertEquals(expected, run.status());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_way_back_loses_what_the_way_there_gains(Path folder) {
        Shell shell = new Shell(folder);
        JsonNode there = JsonMapper.shared()
                .readTree(
                        shell.run("diff", "old.json", "new.json", "-f", "json").out());
        JsonNode back = JsonMapper.shared()
                .readTree(
                        shell.run("diff", "new.json", "old.json", "-f", "json").out());
        assertEquals(sources(there, "gained"), sources(back, "lost"));
        assertEquals(sources(there, "lost"), sources(back, "gained"));
    }

    private static List<String> sources(JsonNode document, String list) {
        List<String> told = new ArrayList<>();
        for (JsonNode entry : document.get(list)) {
            for (JsonNode server : entry.get("servers")) {
                for (JsonNode source : entry.get("sources")) {
                    told.add(server.asString() + " " + entry.get("local") + " " + entry.get("right") + " " + source);
                }
            }
        }
        told.sort(null);
        return told;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_model_and_itself_give_the_proof(Path folder) {
        for (String model : List.of("old.json", "new.json")) {
            Shell.Run run = new Shell(folder).run("diff", model, model);
            assertTrue(run.out().startsWith("No source gains or loses a right: proved"), run.out());
            assertTrue(run.out().endsWith("No setting differs, and the findings are the same.\n"), run.out());
            assertEquals(0, run.status());
        }
    }

    @Test
    void sarif_has_the_introduced_findings_and_no_other() {
        JsonNode log = JsonMapper.shared()
                .readTree(run(HOME.resolve("suppression-of-a-range-that-grows"), "new.json", "old.json", "sarif")
                        .out());
        JsonNode document = JsonMapper.shared()
                .readTree(run(HOME.resolve("suppression-of-a-range-that-grows"), "new.json", "old.json", "json")
                        .out());
        List<String> told = new ArrayList<>();
        log.at("/runs/0/results")
                .forEach(result -> told.add(result.get("ruleId").asString()));
        List<String> introduced = new ArrayList<>();
        document.at("/findings/introduced")
                .forEach(finding -> introduced.add(finding.get("rule").asString()));
        assertEquals(introduced, told);
    }

    private static Shell.Run run(Path folder, String old, String now, String format) {
        List<String> arguments = new ArrayList<>(List.of("diff", old, now, "-f", format));
        if (Files.exists(folder.resolve("intent.json")) && now.equals("new.json")) {
            arguments.addAll(List.of("--intent", "intent.json"));
        }
        return new Shell(folder).run(arguments.toArray(new String[0]));
    }

    private static void golden(Path file, String now) throws IOException {
        if (WRITE) {
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now);
    }
}

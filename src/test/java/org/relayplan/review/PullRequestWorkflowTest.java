package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.review.ScratchRepository.INTENT;
import static org.relayplan.review.ScratchRepository.MODEL;
import static org.relayplan.review.ScratchRepository.OPEN;
import static org.relayplan.review.ScratchRepository.SECOND_HOST;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps of the workflow for pull requests, each in a shell as a runner starts it, on merges of real repositories.
 */
class PullRequestWorkflowTest {

    @TempDir
    Path place;

    private ScratchRepository repository;
    private Workflow workflow;
    private Path temporary;
    private String sha256;

    /** What came of a run: the status of the job, what the steps printed, and what they left. */
    private record Result(int status, String log, String summary, String comment, boolean sarif) {}

    @BeforeEach
    void aRepositoryAndARunner() throws Exception {
        Requires.program("bash");
        workflow = Workflow.of("relayplan.yml");
        repository = ScratchRepository.in(place);
        temporary = Files.createDirectories(place.resolve("runner's temp"));
        Path jar = ScratchRepository.jar(repository.home().resolve("built.jar"));
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        // There is no network; the file comes from where the last argument's host would have it.
        repository.program("curl", """
                #!/bin/bash
                [[ ${@: -1} == https://artifacts.contoso.com/relayplan/relayplan.jar ]] || exit 22
                while (($#)); do [[ $1 != --output ]] || cp '%s' "$2"; shift; done
                """.formatted(jar));
        repository.program("java", "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
    }

    /** Merges what a branch has into main, as the runner finds it. */
    private void merge() throws Exception {
        repository.git("checkout", "-q", "-B", "pull-request");
        repository.commit("what the pull request changes");
        repository.git("checkout", "-q", "main");
        repository.git("merge", "-q", "--no-ff", "--no-edit", "pull-request");
    }

    private void base(String model) throws Exception {
        repository.write("relayplan/model.json", model);
        repository.commit("base");
    }

    private Result run() throws Exception {
        return run("medium");
    }

    private Result run(String failOn) throws Exception {
        Map<String, String> known = new TreeMap<>(Map.of("github.event.pull_request.number", "7"));
        StringBuilder log = new StringBuilder();
        Path output = place.resolve("output");
        Path summary = place.resolve("summary");
        Files.deleteIfExists(output);
        Files.deleteIfExists(summary);
        int status = 0;
        for (JsonNode step : workflow.steps("examine")) {
            if (!step.has("run") || !applies(step, known)) {
                continue;
            }
            Files.writeString(output, "");
            workflow.environment(step, known).forEach(repository::environment);
            repository.environment("RELAYPLAN_SHA256", sha256);
            repository.environment("RELAYPLAN_FAIL_ON", failOn);
            repository.environment("RUNNER_TEMP", temporary.toString());
            repository.environment("GITHUB_OUTPUT", output.toString());
            repository.environment("GITHUB_STEP_SUMMARY", summary.toString());
            ScratchRepository.Run run = repository.run(Workflow.command(step, place.resolve("step.sh")));
            log.append(run.out());
            status = run.status();
            Files.readAllLines(output)
                    .forEach(line -> known.put(
                            "steps.examine.outputs." + line.substring(0, line.indexOf('=')),
                            line.substring(line.indexOf('=') + 1)));
            if (status != 0) {
                break;
            }
        }
        boolean sarif = "true".equals(known.get("steps.examine.outputs.sarif"));
        assertEquals(sarif, Files.exists(temporary.resolve("relayplan/out/relayplan.sarif")));
        Path comment = temporary.resolve("relayplan/comment/comment.txt");
        return new Result(
                status,
                log.toString(),
                Files.exists(summary) ? Files.readString(summary) : "",
                Files.exists(comment) ? Files.readString(comment) : "",
                sarif);
    }

    /** Conditions are outputs of steps before, or none. */
    private static boolean applies(JsonNode step, Map<String, String> known) {
        String condition = step.path("if").asString("");
        if (condition.isEmpty()) {
            return true;
        }
        String output = condition.replace(" == 'true'", "");
        assertTrue(known.containsKey(output), condition);
        return known.get(output).equals("true");
    }

    @Test
    void a_change_that_opens_a_relay_fails_and_everything_is_written_all_the_same() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", OPEN);
        merge();
        Result result = run();
        assertEquals(1, result.status(), result.log());
        assertTrue(result.log().contains("::error file=relayplan/model.json,line=14,"), result.log());
        assertTrue(result.log().contains("somebody gains a right that was not meant"), result.log());
        assertTrue(result.summary().startsWith("## 256 addresses gain relay."), result.summary());
        assertTrue(result.summary().contains("open-relay"), result.summary());
        assertTrue(result.comment().contains("256 addresses gain relay."), result.comment());
        JsonNode sarif =
                JsonMapper.shared().readTree(Files.readString(temporary.resolve("relayplan/out/relayplan.sarif")));
        assertEquals("open-relay", sarif.at("/runs/0/results/0/ruleId").asString());
        assertEquals(
                "relayplan/model.json",
                sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString());
        assertEquals(
                "7",
                Files.readString(temporary.resolve("relayplan/comment/pull-request.txt"))
                        .strip());
    }

    @Test
    void a_change_that_says_what_it_means_passes_and_one_that_says_nothing_does_not() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", SECOND_HOST);
        repository.write("relayplan.intent.json", INTENT);
        merge();
        Result result = run();
        assertEquals(0, result.status(), result.log());
        assertTrue(result.sarif());
        assertTrue(result.summary().contains("as intended"), result.summary());
        // The same intent, which this pull request didn't write.
        repository.write("relayplan/model.json", MODEL);
        repository.commit("back");
        repository.write("relayplan/model.json", SECOND_HOST);
        merge();
        assertEquals(1, run().status());
    }

    @Test
    void a_change_of_words_passes_with_the_proof() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", MODEL.replace("ERP team", "ERP"));
        merge();
        Result result = run();
        assertEquals(0, result.status(), result.log());
        assertTrue(result.summary().startsWith("## No source gains or loses"), result.summary());
        assertTrue(result.log().contains("Nothing is wrong with the model"), result.log());
    }

    @Test
    void an_invalid_model_fails_and_its_faults_stand_in_the_summary_as_they_are() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", MODEL.replace("\"bindings\"", "\"<img src=x>@everybody</pre>```\""));
        merge();
        Result result = run();
        assertEquals(3, result.status(), result.log());
        assertFalse(result.sarif());
        assertTrue(result.summary().startsWith("## The model is invalid"), result.summary());
        assertTrue(result.summary().contains("relayplan/model.json:13:"), result.summary());
        assertTrue(result.summary().contains("&lt;img src=x&gt;@everybody&lt;/pre&gt;"), result.summary());
        assertEquals(1, result.summary().split("</pre>", -1).length - 1, result.summary());
    }

    @Test
    void a_pull_request_that_leaves_the_model_alone_passes_without_a_look() throws Exception {
        base(OPEN);
        repository.write("notes.txt", "x");
        merge();
        Result result = run();
        assertEquals(0, result.status(), result.log());
        assertTrue(result.summary().contains("does not touch the model"), result.summary());
        assertEquals("", result.comment(), "nobody wants to be told");
        assertFalse(result.sarif());
    }

    @Test
    void a_new_model_is_checked_and_one_that_goes_is_told() throws Exception {
        repository.write("notes.txt", "x");
        repository.commit("base");
        repository.write("relayplan/model.json", MODEL);
        merge();
        Result fine = run();
        assertEquals(0, fine.status(), fine.log());
        assertTrue(fine.summary().contains("brings a new model"), fine.summary());
        repository.git("rm", "-q", "-r", "relayplan");
        merge();
        Result gone = run();
        assertEquals(0, gone.status(), gone.log());
        assertTrue(gone.summary().contains("takes the model out"), gone.summary());
        repository.write("relayplan/model.json", OPEN);
        merge();
        assertEquals(1, run().status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"new relay.json", "-x.json", "$(touch x)`touch y`;touch z.json", "a\nb.json", "\u00FC'\".json"})
    void a_new_file_is_a_part_of_the_model_whatever_it_is_called(String name) throws Exception {
        int cut = MODEL.indexOf("  \"connectors\"");
        base(MODEL.substring(0, cut).stripTrailing().replaceAll(",$", "\n}\n"));
        repository.write("relayplan/" + name, "{ \"$schema\": \"model.schema.json\",\n" + OPEN.substring(cut));
        merge();
        Result result = run();
        assertEquals(1, result.status(), result.log());
        assertTrue(result.summary().startsWith("## 256 addresses gain relay."), result.summary());
        for (String made : List.of("x", "y", "z.json")) {
            assertFalse(Files.exists(repository.folder().resolve(made)), made);
        }
        repository.git("rm", "-q", "-r", "--", "relayplan/" + name);
        merge();
        Result gone = run();
        assertEquals(0, gone.status(), gone.log());
        assertTrue(gone.summary().contains("lose"), gone.summary());
    }

    @Test
    void a_broken_base_can_be_mended_and_hides_nothing() throws Exception {
        base(MODEL.replace("\"bindings\"", "\"bindigns\""));
        repository.write("relayplan/model.json", MODEL);
        merge();
        Result result = run();
        assertEquals(0, result.status(), result.log());
        assertTrue(result.summary().startsWith("## What this is merged into is no valid model"), result.summary());
        repository.write("relayplan/model.json", MODEL.replace("\"bindings\"", "\"bindigns\""));
        repository.commit("broken again");
        repository.write("relayplan/model.json", OPEN);
        merge();
        assertEquals(1, run().status());
    }

    @Test
    void links_and_files_that_lose_their_schema_are_refused() throws Exception {
        base(MODEL);
        Files.createSymbolicLink(repository.folder().resolve("relayplan/link.json"), Path.of("../../home/secret"));
        merge();
        Result link = run();
        assertEquals(3, link.status(), link.log());
        assertTrue(link.summary().contains("relayplan/link.json"), link.summary());
        repository.git("rm", "-q", "relayplan/link.json");
        repository.commit("without");
        repository.write("relayplan/model.json", OPEN.replaceAll("(?m)^ *\"\\$schema\".*\n", ""));
        merge();
        Result lost = run();
        assertEquals(3, lost.status(), lost.log());
        assertTrue(lost.summary().contains("has lost its $schema"), lost.summary());
    }

    @Test
    void what_can_not_be_told_does_not_pass() throws Exception {
        String models = "src/test/resources/diff/domains-seen-now/";
        base(Repository.text(Repository.root().resolve(models + "old.json")));
        repository.write(
                "relayplan/model.json", Repository.text(Repository.root().resolve(models + "new.json")));
        merge();
        Result result = run("never");
        assertEquals(4, result.status(), result.log());
        assertTrue(result.log().contains("It can not be told of everybody what changes"), result.log());
    }

    @Test
    void attributes_of_the_repository_hide_nothing() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", OPEN);
        repository.git("add", "-A");
        repository.write(".gitattributes", "* export-ignore -text binary -diff merge=ours linguist-generated\n");
        merge();
        assertEquals(1, run().status());
    }

    @Test
    void a_jar_that_is_another_than_was_named_is_not_started() throws Exception {
        base(MODEL);
        repository.write("relayplan/model.json", OPEN);
        merge();
        sha256 = "0".repeat(64);
        Result result = run();
        assertEquals(1, result.status());
        assertTrue(result.log().contains("FAILED"), result.log());
        assertEquals("", result.summary());
    }
}

package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;

/** What keeps the workflows of the samples from doing harm, whatever a pull request holds. */
class WorkflowRulesTest {

    private static final Pattern PINNED =
            Pattern.compile("uses: [\\w.-]+(/[\\w.-]+)+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    static Stream<String> workflows() {
        return Repository.files("samples/github", ".yml").stream()
                .map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void a_linter_of_workflows_finds_nothing(String name) throws Exception {
        // The linter is older than this runner.
        assertEquals(
                List.of(),
                Workflow.of(name).faults().stream()
                        .filter(fault -> !fault.contains("label \"ubuntu-24.04\" is unknown"))
                        .toList());
    }

    /** The linter can see what it shall see. */
    @Test
    void a_linter_of_workflows_finds_what_is_planted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("planted.yml");
        Files.writeString(
                file,
                Workflow.of("relayplan.yml")
                        .text()
                        .replace(
                                "          case $STATUS in",
                                "          echo ${{ github.event.pull_request.title }}\n          case $STATUS in"));
        assertTrue(Workflow.read(file).faults().toString().contains("potentially untrusted"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void a_checker_of_shell_scripts_finds_nothing_in_the_steps(String name, @TempDir Path folder) throws Exception {
        Path shellcheck = Requires.program("shellcheck");
        for (JsonNode step : Workflow.of(name).steps()) {
            if (step.has("run")) {
                Path script = folder.resolve("step");
                Workflow.command(step, script);
                Process process = new ProcessBuilder(
                                shellcheck.toString(), "--shell=bash", "--severity=warning", script.toString())
                        .redirectErrorStream(true)
                        .start();
                assertEquals("", new String(process.getInputStream().readAllBytes()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void every_action_is_pinned_to_a_commit_with_its_version_beside_it(String name) throws Exception {
        Workflow.of(name)
                .text()
                .lines()
                .filter(line -> line.contains("uses:"))
                .forEach(line -> assertTrue(PINNED.matcher(line).find(), line));
    }

    /** What stands in an expression is pasted into a command before the shell sees it. */
    @ParameterizedTest
    @MethodSource("workflows")
    void no_command_has_an_expression_in_it(String name) throws Exception {
        for (JsonNode step : Workflow.of(name).steps()) {
            String run = step.path("run").asString("");
            assertFalse(run.contains("${{"), run);
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void no_command_connects_to_a_server_of_the_model(String name) throws Exception {
        for (JsonNode step : Workflow.of(name).steps()) {
            String run = step.path("run").asString("");
            assertFalse(run.contains("verify") || run.contains("telnet") || run.contains("simulate"), run);
        }
    }

    @Test
    void what_judges_a_pull_request_can_write_nothing_but_findings() throws Exception {
        JsonNode document = Workflow.of("relayplan.yml").document();
        assertEquals(List.of("pull_request"), List.copyOf(document.get("on").propertyNames()));
        assertEquals("{}", document.get("permissions").toString());
        assertEquals(
                "{\"contents\":\"read\"}",
                document.at("/jobs/examine/permissions").toString());
        assertEquals(
                "{\"contents\":\"read\",\"actions\":\"read\",\"security-events\":\"write\"}",
                document.at("/jobs/sarif/permissions").toString());
        assertEquals(
                List.of("examine", "sarif"), List.copyOf(document.get("jobs").propertyNames()));
        String condition = document.at("/jobs/sarif/if").asString();
        assertTrue(condition.contains("head.repo.full_name == github.repository"), condition);
        assertFalse(document.toString().contains("secrets."), "no secret");
    }

    @Test
    void what_can_write_comments_never_sees_a_file_of_the_pull_request() throws Exception {
        Workflow workflow = Workflow.of("relayplan-comment.yml");
        JsonNode document = workflow.document();
        assertEquals(List.of("workflow_run"), List.copyOf(document.get("on").propertyNames()));
        assertEquals("{}", document.get("permissions").toString());
        assertEquals(
                "{\"actions\":\"read\",\"pull-requests\":\"write\"}",
                document.at("/jobs/comment/permissions").toString());
        assertEquals(1, workflow.steps().size());
        assertFalse(workflow.text().contains("uses:"), "no action, and no checkout");
        assertEquals(
                Workflow.of("relayplan.yml").document().get("name").asString(),
                document.at("/on/workflow_run/workflows/0").asString());
    }

    @Test
    void whoever_checks_out_keeps_no_token() throws Exception {
        List<String> kept = new ArrayList<>();
        for (JsonNode step : Workflow.of("relayplan.yml").steps()) {
            if (step.path("uses").asString("").startsWith("actions/checkout@")) {
                kept.add(step.at("/with/persist-credentials").toString());
            }
        }
        assertEquals(List.of("false", "false"), kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pre-commit-hooks.yaml"})
    void the_pre_commit_framework_finds_the_hook(String name) throws Exception {
        Workflow hooks = Workflow.read(Repository.root().resolve(name));
        assertEquals(List.of(), hooks.faults());
        Path entry = Repository.root().resolve(hooks.document().at("/0/entry").asString());
        assertTrue(Files.isExecutable(entry), entry.toString());
    }
}

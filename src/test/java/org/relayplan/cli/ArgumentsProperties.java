package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.relayplan.Repository;

/** No line of arguments, however foolish, ends in anything but one of the five statuses and a sentence. */
class ArgumentsProperties {

    /** Commands that listen until somebody ends them, or speak to other hosts: no line may get that far. */
    private static final Set<String> REACHING_OUT = Set.of("simulate", "verify", "mx");

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("relayplan-arguments");
        Path models = Repository.root().resolve("src/test/resources/cli/models");
        for (String name : List.of("open.json", "quiet.json", "faults.json")) {
            Files.copy(models.resolve(name), folder.resolve(name));
        }
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(files::add);
        }
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.delete(files.get(i));
        }
    }

    @Property(tries = 400)
    void any_arguments_end_in_a_status_and_no_bug(@ForAll("lines") List<String> line) {
        Shell.Run run = new Shell(folder).stdin("{ \"servers\": [] }").run(line.toArray(new String[0]));
        assertTrue(run.status() >= 0 && run.status() <= 4, run.toString());
        if (REACHING_OUT.contains(line.get(0))) {
            assertEquals(Status.USAGE, run.status(), run.toString());
        }
        assertFalse(run.err().contains("bug in relayplan") || run.err().contains("\tat "), run.err());
        if (run.status() == Status.USAGE) {
            assertEquals("", run.out());
            assertFalse(run.err().isEmpty());
        }
        if (run.status() == Status.INVALID) {
            assertEquals("", run.out());
            assertTrue(
                    run.err().contains("in the input; nothing was examined.")
                            || run.err().contains("fault"),
                    run.err());
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        List<String> words = new ArrayList<>(Commands.words());
        words.removeAll(REACHING_OUT);
        for (String word : Commands.words()) {
            words.addAll(CommandLine.names(Commands.find(word).orElseThrow().options()));
        }
        words.addAll(
                List.of("open.json", "quiet.json", "faults.json", ".", "nowhere", "-", "--", "", " ", "@x", "help"));
        words.addAll(List.of("text", "json", "json=x.json", "text=none/x", "json=.", "high", "never", "open-relay"));
        words.addAll(
                List.of("EX01", "EX01:25", "10.0.0.1", "2026-01-01", "=", "--=", "-f=", "a,b", "\u0000", "\u202E"));
        Arbitrary<String> word =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(words)), Tuple.of(1, Arbitraries.strings()));
        Arbitrary<List<String>> rest = word.list().ofMaxSize(6);
        return Arbitraries.of(Commands.words())
                .flatMap(command -> rest.map(others -> {
                    List<String> line = new ArrayList<>(others);
                    if (REACHING_OUT.contains(command)) {
                        line.addAll(0, List.of(command, "--no-such-option"));
                    } else {
                        line.add(line.size() / 3, command);
                    }
                    return line;
                }));
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.report.Misfits;
import org.relayplan.session.HeardTranscript;

/**
 * Transcripts judged, as folders: {@code transcript}, the other {@code arguments.txt}, and what is printed in both
 * languages with the exit status in brackets. {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class TelnetCasesTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final Path CASES = Repository.root().resolve("src/test/resources/telnet/cases");
    private static final String SCHEMA = Repository.text(Repository.root().resolve("schemas/transcript.schema.json"));

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Shell.Run run(Path folder, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("telnet", "--judge", "transcript"));
        for (String word : Files.readString(folder.resolve("arguments.txt")).split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        words.addAll(List.of(more));
        return new Shell(folder).run(words.toArray(new String[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_transcript_is_judged_as_written_in_both_languages(String name) throws IOException {
        Path folder = CASES.resolve(name);
        for (String language : List.of("en", "ja")) {
            Shell.Run run = run(folder, "--lang", language);
            String now = run.out() + run.err() + "[" + run.status() + "]\n";
            Path file = folder.resolve("expected." + language + ".txt");
            if (WRITE) {
                Files.writeString(file, now);
            }
            assertEquals(Files.readString(file), now);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void no_control_character_of_a_transcript_reaches_the_terminal(String name) throws IOException {
        Shell.Run run = run(CASES.resolve(name));
        String said = run.out() + run.err();
        assertFalse(said.chars().anyMatch(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x202E), said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void json_follows_its_schema_and_has_the_same_status(String name) throws IOException {
        Shell.Run text = run(CASES.resolve(name));
        Shell.Run json = run(CASES.resolve(name), "-f", "json");
        assertEquals(text.status(), json.status());
        if (json.status() != 3) {
            assertEquals(List.of(), Misfits.of(SCHEMA, json.out()));
        }
    }

    @Test
    void what_was_not_read_to_its_end_is_not_confirmed(@TempDir Path folder) throws IOException {
        Files.copy(CASES.resolve("../models/relay.json"), folder.resolve("relay.json"));
        String refused = "Connected to 10.1.1.1.\n421 4.3.2 Service not available\n";
        for (int sessions : new int[] {HeardTranscript.MOST_SESSIONS, HeardTranscript.MOST_SESSIONS + 1}) {
            Files.writeString(folder.resolve("relay.log"), refused.repeat(sessions));
            Shell.Run run = new Shell(folder)
                    .run(
                            "telnet",
                            "--judge",
                            "relay.log",
                            "relay.json",
                            "--from",
                            "172.16.0.1",
                            "--to",
                            "EX01:26",
                            "-q");
            assertEquals(sessions == HeardTranscript.MOST_SESSIONS ? 0 : 4, run.status(), run.out());
        }
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;

/** The tool as a whole: what comes out when things go wrong, and which status. */
class RelayplanTest {

    private static final String MODELS = "src/test/resources/cli/models";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyModels() throws IOException {
        for (String name : List.of("open.json", "quiet.json", "faults.json", "suppressed.json")) {
            Files.copy(Repository.root().resolve(MODELS).resolve(name), folder.resolve(name));
        }
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "quiet.json, medium, 0",
        "open.json, info, 1",
        "open.json, medium, 1",
        "open.json, critical, 1",
        "open.json, never, 0",
        "suppressed.json, info, 0",
        "faults.json, never, 3",
        "nowhere.json, never, 3",
        "open.json, wrong, 2",
    })
    void the_status_is_the_same_for_every_format(String model, String failOn, int status) {
        for (String format : List.of("text", "json", "text=out.txt", "json=out.json")) {
            for (String amount : List.of("-q", "-v", "--color=always")) {
                Shell.Run run =
                        shell().run("check", model, "--only", "open-relay", "--fail-on", failOn, "-f", format, amount);
                assertEquals(status, run.status(), format + " " + amount + run.err());
                assertFalse(run.err().contains("\tat "), run.err());
            }
        }
    }

    @Test
    void a_document_that_is_not_understood_leaves_nothing_on_standard_output_and_no_file() {
        Shell.Run run = shell().run("check", "faults.json", "-f", "json", "-f", "text=out.txt");
        assertEquals("", run.out());
        assertFalse(Files.exists(folder.resolve("out.txt")));
    }

    @Test
    void an_unforeseen_exception_is_one_sentence() {
        InputStream hostile = new FailingStream(new IllegalStateException("a\nb\u001B[2J"));
        Shell.Run run = shell().stdin(hostile).run("check", "-");
        assertEquals(4, run.status());
        assertEquals(
                "relayplan: This is a bug in relayplan, not in your input:"
                        + " IllegalStateException: a\\u000Ab\\u001B[2J (-v tells where)\n",
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void for_those_who_ask_the_sentence_tells_where() {
        InputStream hostile = new FailingStream(new IllegalStateException());
        Shell.Run run = shell().stdin(hostile).run("check", "-", "-v");
        assertEquals(4, run.status());
        String last = run.err().lines().reduce("", (a, b) -> b);
        assertTrue(last.contains("IllegalStateException at org.relayplan.cli.RelayplanTest"), run.err());
    }

    @Test
    void too_little_memory_is_no_bug() {
        Shell.Run run =
                shell().stdin(new FailingStream(new OutOfMemoryError("heap"))).run("check", "-");
        assertEquals(4, run.status());
        assertEquals(
                "relayplan: There is not enough memory; let Java have more, with -Xmx4g for instance.\n", run.err());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"check open.json", "check quiet.json", "rules", "help", "check --help", "--version"})
    void a_reader_that_has_seen_enough_is_no_failure(String line) {
        Shell.Run run = shell().stdout(new ClosedStream("Broken pipe")).run(line.split(" "));
        assertEquals(line.equals("check open.json") ? 1 : 0, run.status());
        assertEquals("", run.err());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"check open.json", "check quiet.json", "check quiet.json -f json", "rules", "help"})
    void a_full_disk_behind_standard_output_is_told_and_findings_still_win(String line) {
        Shell.Run run =
                shell().stdout(new ClosedStream("No space left on device")).run(line.split(" "));
        assertEquals(line.equals("check open.json") ? 1 : 4, run.status());
        assertTrue(run.err().endsWith("can't be written: No space left on device.\n"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void an_output_that_is_no_ordinary_file_is_written_as_it_is() {
        Shell.Run run = shell().run("check", "quiet.json", "-f", "json=/dev/full");
        assertEquals(4, run.status());
        assertEquals("relayplan: /dev/full can't be written: No space left on device.\n", run.err());
        assertEquals(
                0, shell().run("check", "quiet.json", "-f", "json=/dev/null").status());
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void a_link_to_a_file_stays_a_link() throws IOException {
        Files.writeString(folder.resolve("real.json"), "old");
        Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
        assertEquals(
                0, shell().run("check", "quiet.json", "-f", "json=link.json").status());
        assertTrue(Files.isSymbolicLink(folder.resolve("link.json")));
        assertTrue(Files.readString(folder.resolve("real.json")).startsWith("{"));
    }

    @Test
    void no_input_is_written_over_by_whatever_name() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), Path.of("quiet.json"));
        String before = Files.readString(folder.resolve("quiet.json"));
        for (String name : List.of(
                "./quiet.json", "link.json", folder.resolve("quiet.json").toString())) {
            assertEquals(
                    2, shell().run("check", "quiet.json", "-f", "json=" + name).status(), name);
        }
        assertEquals(
                2, shell().run("check", "link.json", "-f", "json=quiet.json").status());
        assertEquals(before, Files.readString(folder.resolve("quiet.json")));
    }

    @Test
    void no_draft_is_left_behind() throws IOException {
        shell().run("check", "open.json", "-f", "json=a.json", "-f", "text=b.txt");
        shell().run("script", "quiet.json", "--out", "scripts");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().contains(".relayplan-"))
                            .toList());
        }
    }

    @Test
    void a_model_from_standard_input_gives_the_findings_of_the_same_file() throws IOException {
        Shell.Run file = shell().run("check", "open.json");
        Shell.Run piped =
                shell().stdin(Files.readString(folder.resolve("open.json"))).run("check", "-");
        assertEquals(file.out().replace("open.json", "-"), piped.out());
        assertEquals(file.status(), piped.status());
    }

    @Test
    void equal_input_gives_equal_bytes() {
        assertEquals(shell().run("check", "open.json", "-f", "json"), shell().run("check", "open.json", "-f", "json"));
    }

    @Test
    void the_version_is_that_of_the_build() {
        String pom = Repository.text(Repository.root().resolve("pom.xml"));
        int from = pom.indexOf("<version>") + "<version>".length();
        assertEquals(pom.substring(from, pom.indexOf("</version>")), Version.NUMBER);
    }

    private Shell shell() {
        return new Shell(folder);
    }

    private static final class FailingStream extends InputStream {

        private final Throwable failure;

        FailingStream(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }
    }

    private static final class ClosedStream extends OutputStream {

        private final String reason;

        ClosedStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int value) throws IOException {
            throw new IOException(reason);
        }
    }
}

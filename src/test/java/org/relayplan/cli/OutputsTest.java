package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.report.Rendered;
import org.relayplan.script.ScriptFile;

/** Files are written whole or not at all. */
class OutputsTest {

    /** Writes more than any buffer holds, then fails as a full disk does. */
    private static final Rendered HALF = out -> {
        out.write(new byte[1 << 20]);
        throw new IOException("No space left on device");
    };

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_document_that_breaks_off_leaves_the_old_file_and_no_draft() throws IOException {
        Files.writeString(folder.resolve("old.json"), "old");
        Outputs outputs = new Outputs(console());
        outputs.write(new Destination("json", Optional.of("old.json")), HALF);
        outputs.write(new Destination("json", Optional.of("new.json")), HALF);
        assertEquals("old", Files.readString(folder.resolve("old.json")));
        assertEquals(List.of("old.json"), names());
        assertEquals("""
                relayplan: old.json can't be written: No space left on device.
                relayplan: new.json can't be written: No space left on device.
                """, err.toString(StandardCharsets.UTF_8));
        assertEquals(Status.FAILED, outputs.status(Status.FINE));
        assertEquals(Status.FINDINGS, outputs.status(Status.FINDINGS));
    }

    @Test
    void an_exception_nobody_foresaw_leaves_the_old_file_too() throws IOException {
        Files.writeString(folder.resolve("old.json"), "old");
        Rendered broken = stream -> {
            stream.write(new byte[1 << 20]);
            throw new IllegalStateException("bug");
        };
        assertThrows(
                IllegalStateException.class,
                () -> new Outputs(console()).write(new Destination("json", Optional.of("old.json")), broken));
        assertEquals("old", Files.readString(folder.resolve("old.json")));
        assertEquals(List.of("old.json"), names());
    }

    @Test
    void a_failure_of_one_output_doesnt_keep_the_others_from_being_written() throws IOException {
        Outputs outputs = new Outputs(console());
        outputs.write(new Destination("json", Optional.of("a.json")), HALF);
        outputs.write(new Destination("json", Optional.of("b.json")), stream -> stream.write('b'));
        assertEquals("b", Files.readString(folder.resolve("b.json")));
    }

    @Test
    void a_folder_of_scripts_gets_all_or_none() throws Exception {
        ScriptFolder scripts = ScriptFolder.of("scripts", console());
        Files.createDirectories(folder.resolve("scripts/b.ps1/in-the-way"));
        List<ScriptFile> files = List.of(new ScriptFile("A", "a.ps1", "a"), new ScriptFile("B", "b.ps1", "b"));
        assertThrows(IOException.class, () -> scripts.write(files, new Outputs(console()), false));
        assertEquals(List.of("scripts"), names());
        try (Stream<Path> inside = Files.list(folder.resolve("scripts"))) {
            assertEquals(
                    List.of("b.ps1"),
                    inside.map(f -> f.getFileName().toString()).toList());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Console console() {
        return new Console(
                InputStream.nullInputStream(),
                out,
                err,
                new ProcessTerminal("", stop -> () -> {}, (question, isSecret) -> Optional.empty()),
                Map.of(),
                folder,
                Clock.systemUTC());
    }
}

package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.launcher.Installation.Run;

/** The launcher with a stand-in for the tool, in an installation of its own. */
class LauncherTest {

    @TempDir
    private Path folder;

    private Installation installed;

    @BeforeEach
    void install() throws IOException {
        // Blanks in paths are usual on the machines of administrators.
        installed = Installation.at(folder.resolve("program files"));
    }

    @Test
    void arguments_output_and_status_pass_through_unchanged() throws Exception {
        Run run = installed.run("off", "check", "a b", "", "*", "$HOME", "-f", "json");
        assertEquals(new Run(3, "check\na b\n\n*\n$HOME\n-f\njson\n", ""), run);
        assertEquals(List.of(), installed.archives());
    }

    @Test
    void an_archive_is_made_once_and_used_in_silence() throws Exception {
        assertEquals(new Run(0, "", ""), installed.run("make"));
        assertEquals(1, installed.archives().size(), installed.archives().toString());
        Path archive = installed.archives().get(0);
        assertTrue(archive.toString().endsWith(".jsa"), archive.toString());
        assertEquals(Files.getLastModifiedTime(installed.jar()), Files.getLastModifiedTime(archive));
        Object before = Files.readAttributes(archive, "unix:ino,ctime");
        assertEquals(new Run(3, "x\n", ""), installed.run("", "x"));
        assertEquals(new Run(0, "", ""), installed.run("make"));
        assertEquals(before, Files.readAttributes(archive, "unix:ino,ctime"));

        // Spoilt or for another jar: slower, but never a word on any stream.
        assertTrue(archive.toFile().setWritable(true));
        Files.writeString(archive, "not an archive");
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(installed.jar()));
        assertEquals(new Run(3, "x\n", ""), installed.run("", "x"));

        Files.setLastModifiedTime(installed.jar(), FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(new Run(0, "", ""), installed.run("make"));
        assertEquals(List.of(archive), installed.archives());
        assertNotEquals(before, Files.readAttributes(archive, "unix:ino,ctime"));
        assertEquals(new Run(3, "x\n", ""), installed.run("", "x"));
    }

    @Test
    void many_first_starts_at_once_make_one_archive_and_leave_nothing_else() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            starts.add(installed.start("", List.of("x")));
        }
        for (Process start : starts) {
            assertEquals(new Run(3, "x\n", ""), Installation.end(start));
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!(installed.archives().size() == 1
                        && installed.archives().get(0).toString().endsWith(".jsa"))
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertEquals(1, installed.archives().size(), installed.archives().toString());
    }

    @Test
    void without_a_jar_it_says_where_it_looked() throws Exception {
        Files.delete(installed.jar());
        Run run = installed.run("", "check");
        assertEquals(4, run.status());
        assertEquals("", run.out());
        assertTrue(
                run.err()
                        .startsWith("relayplan: no relayplan.jar near "
                                + installed.launcher().getParent()),
                run.err());
    }
}

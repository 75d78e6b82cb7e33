package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;

/** The launcher with a stand-in for the tool, in an installation of its own. */
class LauncherTest {

    @TempDir
    private Path folder;

    private Path launcher;
    private Path jar;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        // Blanks in paths are usual on the machines of administrators.
        Path home = Files.createDirectories(folder.resolve("program files"));
        launcher = Files.copy(Repository.root().resolve("src/launcher/relayplan"), home.resolve("relayplan"));
        assertTrue(launcher.toFile().setExecutable(true));
        jar = home.resolve("relayplan.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream classFile = Echo.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            classFile.transferTo(out);
        }
    }

    @Test
    void arguments_output_and_status_pass_through_unchanged() throws Exception {
        Run run = run("off", List.of("check", "a b", "", "*", "$HOME", "-f", "json"));
        assertEquals(new Run(3, "check\na b\n\n*\n$HOME\n-f\njson\n", ""), run);
        assertEquals(List.of(), archives());
    }

    @Test
    void an_archive_is_made_once_and_used_in_silence() throws Exception {
        assertEquals(new Run(0, "", ""), run("make", List.of()));
        assertEquals(1, archives().size(), archives().toString());
        Path archive = archives().get(0);
        assertTrue(archive.toString().endsWith(".jsa"), archive.toString());
        assertEquals(Files.getLastModifiedTime(jar), Files.getLastModifiedTime(archive));
        Object before = Files.readAttributes(archive, "unix:ino,ctime");
        assertEquals(new Run(3, "x\n", ""), run("", List.of("x")));
        assertEquals(new Run(0, "", ""), run("make", List.of()));
        assertEquals(before, Files.readAttributes(archive, "unix:ino,ctime"));

        // Spoilt or for another jar: slower, but never a word on any stream.
        assertTrue(archive.toFile().setWritable(true));
        Files.writeString(archive, "not an archive");
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(jar));
        assertEquals(new Run(3, "x\n", ""), run("", List.of("x")));

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(new Run(0, "", ""), run("make", List.of()));
        assertEquals(List.of(archive), archives());
        assertNotEquals(before, Files.readAttributes(archive, "unix:ino,ctime"));
        assertEquals(new Run(3, "x\n", ""), run("", List.of("x")));
    }

    @Test
    void many_first_starts_at_once_make_one_archive_and_leave_nothing_else() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            starts.add(start("", List.of("x")));
        }
        for (Process start : starts) {
            assertEquals(new Run(3, "x\n", ""), end(start));
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!(archives().size() == 1 && archives().get(0).toString().endsWith(".jsa"))
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertEquals(1, archives().size(), archives().toString());
    }

    @Test
    void without_a_jar_it_says_where_it_looked() throws Exception {
        Files.delete(jar);
        Run run = run("", List.of("check"));
        assertEquals(4, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("relayplan: no relayplan.jar near " + launcher.getParent()), run.err());
    }

    /** Everything the launcher put beside the jar, finished or not. */
    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.filter(file -> file.getFileName().toString().contains(".jsa"))
                    .sorted()
                    .toList();
        }
    }

    private Run run(String mode, List<String> arguments) throws Exception {
        return end(start(mode, arguments));
    }

    private Process start(String mode, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("RELAYPLAN_ARCHIVE", mode);
        // Java itself prints a line on standard error where these are set.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder.start();
    }

    private static Run end(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher did not end");
        return new Run(process.exitValue(), out, err);
    }
}

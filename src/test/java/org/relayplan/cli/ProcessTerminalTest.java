package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.Repository;
import org.relayplan.Requires;

/** The real process: in a terminal, and in a pipe that closes. */
class ProcessTerminalTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String MODEL = "src/test/resources/cli/models/open.json";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"100, 100", "20, 40", "0, 80", "-3, 80", "x, 80", "'', 80", ", 80"})
    void the_width_is_what_the_shell_says_if_that_makes_sense(String columns, int width) {
        assertEquals(
                width,
                new ProcessTerminal(columns, stop -> () -> {}, (question, isSecret) -> Optional.empty()).width());
    }

    @Test
    void a_terminal_gets_colours_and_lines_of_its_width() throws Exception {
        Requires.terminal();
        String out = run("COLUMNS=60 script -qec \"" + command("check " + MODEL) + "\" /dev/null");
        assertTrue(out.contains("\u001B[1;31mcritical"), out);
        out.lines()
                .filter(line -> line.startsWith("  "))
                .forEach(line ->
                        assertTrue(line.replaceAll("\u001B\\[[0-9;]*m", "").length() <= 60, line));
    }

    @Test
    void a_terminal_that_only_shows_errors_gets_no_colour_in_the_file() throws Exception {
        Requires.terminal();
        String out = run("script -qec \"" + command("check " + MODEL + " | cat") + "\" /dev/null");
        assertTrue(out.contains("critical open-relay"), out);
        // A slow machine shows what it does meanwhile, and takes that line away again.
        assertFalse(out.replace("\u001B[K", "").contains("\u001B["), out);
    }

    @Test
    void who_sits_at_the_terminal_is_asked_and_a_password_is_not_shown() throws Exception {
        Requires.terminal();
        Process process = new ProcessBuilder(
                        "script",
                        "-qec",
                        command("telnet src/test/resources/cli/models/telnet.json"
                                + " --from 192.168.5.10 --to EX01:26 --logon -q"),
                        "/dev/null")
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder seen = new StringBuilder();
        try (OutputStream keys = process.getOutputStream()) {
            readUntil(process.getInputStream(), "User name: ", seen);
            keys.write("chris\n".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            readUntil(process.getInputStream(), "(not shown): ", seen);
            keys.write("Secret1!\n".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            readUntil(process.getInputStream(), "test message", seen);
        } finally {
            process.destroy();
        }
        String out = seen.toString();
        assertTrue(out.contains("User name: ") && out.contains("Password (not shown): "), out);
        assertTrue(out.contains("Y2hyaXM=") && out.contains("U2VjcmV0MSE="), out);
        assertFalse(out.contains("Secret1!"), out);
    }

    /** Reads from a pipe that gives nothing yet, until the line is seen; then gives the model, and the line goes. */
    @Test
    void long_work_is_told_on_a_terminal_and_leaves_no_trace(@TempDir Path folder) throws Exception {
        Requires.terminal();
        Path pipe = pipe(folder);
        String out = screen(command("check - --only open-relay < " + pipe), pipe);
        int last = out.lastIndexOf("\r\u001B[K");
        String left = out.substring(last + 4);
        assertTrue(left.startsWith("\u001B[1;31mcritical"), out);
        assertTrue(out.startsWith("\r\u001B[K"), "nothing but the line before: " + out);
    }

    /** What stands behind a pipe writes on the same screen. */
    @Test
    void the_line_is_gone_before_anything_goes_into_a_pipe(@TempDir Path folder) throws Exception {
        Requires.terminal();
        Path pipe = pipe(folder);
        String out = screen(
                command("check - --only open-relay < " + pipe) + " | { read -r line; sleep 1; echo \"[$line\"; cat; }",
                pipe);
        assertTrue(out.contains("\r\u001B[K[critical open-relay"), out);
    }

    @Test
    void long_work_says_nothing_into_a_file(@TempDir Path folder) throws Exception {
        Path pipe = pipe(folder);
        Process process = new ProcessBuilder("bash", "-c", command("check - --only open-relay < " + pipe + " 2>&1"))
                .directory(Repository.root().toFile())
                .start();
        try (OutputStream model = Files.newOutputStream(pipe)) {
            Thread.sleep(1500);
            model.write(Files.readAllBytes(Repository.root().resolve(MODEL)));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(out.startsWith("critical open-relay") && out.indexOf('\u001B') < 0, out);
    }

    @Test
    void a_pipe_that_closes_early_ends_in_silence() throws Exception {
        String out = run("{ " + command("rules -v") + "; echo status $? >&2; } 2>&1 >/dev/full | cat;" + " { "
                + command("rules -v") + "; echo status $? >&2; } 2>&1 1> >(exec true)");
        List<String> lines = out.lines().toList();
        assertEquals("relayplan: Standard output can't be written: No space left on device.", lines.get(0));
        assertEquals(List.of("status 4", "status 0"), lines.subList(1, lines.size()));
    }

    /** All that a line typed in a terminal shows, its model written into the pipe only when the wait for it is told. */
    private static String screen(String line, Path pipe) throws Exception {
        Process process = new ProcessBuilder("script", "-qec", line, "/dev/null")
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder seen = new StringBuilder();
        try (OutputStream model = Files.newOutputStream(pipe)) {
            readUntil(process.getInputStream(), "reading standard input ... 2 s", seen);
            model.write(Files.readAllBytes(Repository.root().resolve(MODEL)));
        }
        seen.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return seen.toString();
    }

    private static Path pipe(Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    /** Reads until that was seen, or nothing more comes. */
    private static void readUntil(InputStream in, String awaited, StringBuilder seen) throws IOException {
        int next = 0;
        while (seen.indexOf(awaited) < 0 && (next = in.read()) >= 0) {
            seen.append((char) next);
        }
        assertTrue(next >= 0, seen.toString());
    }

    private static String command(String arguments) {
        return JAVA + " -cp " + System.getProperty("java.class.path") + " org.relayplan.cli.Main " + arguments;
    }

    private static String run(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", line)
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return out;
    }
}

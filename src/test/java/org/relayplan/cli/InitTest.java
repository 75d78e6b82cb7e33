package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;
import org.relayplan.Requires;

/** The real process asks on a real terminal, and nowhere else; sessions of it stand in {@code cli/init.session}. */
class InitTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void who_sits_at_a_terminal_is_asked_line_by_line() throws Exception {
        Requires.terminal();
        Process process = process("script", "-qec", String.join(" ", command()), "/dev/null");
        StringBuilder seen = new StringBuilder();
        try (OutputStream keys = process.getOutputStream()) {
            for (List<String> step : List.of(
                    List.of("contoso.com: ", "contoso com"),
                    List.of("contoso.com: ", "contoso.com"),
                    List.of("EX01: ", "EX01"),
                    List.of("10.1.1.1: ", "10.1.1.1"),
                    List.of("[2019]: ", ""),
                    List.of("[unknown]: ", ""),
                    List.of("go on: ", ""),
                    List.of("[none]: ", "192.168.5.10"),
                    List.of("[nobody yet]: ", "ERP team"),
                    List.of("[none]: ", ""))) {
                readUntil(process.getInputStream(), step.get(0), seen);
                keys.write((step.get(1) + "\n").getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            readUntil(process.getInputStream(), "next: ", seen);
        } finally {
            process.destroy();
        }
        assertFalse(seen.toString().contains("rules checked"), seen.toString());
        assertTrue(seen.toString().contains(", not \"contoso"), seen.toString());
        assertEquals(0, new Shell(folder).run("check", "model.relayplan.json").status());
    }

    @Test
    void where_no_terminal_is_nothing_is_asked_and_nothing_read() throws Exception {
        Process process = process(command().toArray(new String[0]));
        try (OutputStream in = process.getOutputStream()) {
            in.write("contoso.com\nEX01\n10.1.1.1\n\n\n\n\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It may have ended without reading.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue(), out);
        assertTrue(out.startsWith("relayplan: init asks on a terminal, and here is none;"), out);
        assertFalse(Files.exists(folder.resolve("model.relayplan.json")));
    }

    @Test
    void a_link_to_nothing_is_a_file_too() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("elsewhere.json"));
        Shell.Run run = new Shell(folder)
                .run("init", "--domain", "contoso.com", "--server", "EX01=10.1.1.1", "-o", "link.json");
        assertEquals(2, run.status());
        assertFalse(Files.exists(folder.resolve("elsewhere.json")));
        assertTrue(Files.isSymbolicLink(folder.resolve("link.json")));
    }

    private List<String> command() {
        List<String> path = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Repository.root().resolve(part).toString());
        }
        return List.of(JAVA, "-cp", String.join(File.pathSeparator, path), "org.relayplan.cli.Main", "init");
    }

    private Process process(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Reads until that was seen once more. */
    private static void readUntil(InputStream in, String awaited, StringBuilder seen) throws IOException {
        int from = seen.length();
        int next = 0;
        while (seen.indexOf(awaited, from) < 0 && (next = in.read()) >= 0) {
            seen.append((char) next);
        }
        assertTrue(next >= 0, seen.toString());
    }
}

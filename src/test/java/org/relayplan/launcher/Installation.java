package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.relayplan.Repository;

/** The launcher of other systems than Windows in a folder, as an archive lays it out, with a stand-in for the tool. */
final class Installation {

    /** What a start ended with and printed. */
    record Run(int status, String out, String err) {}

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    static Installation at(Path home) throws IOException {
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("relayplan");
        Files.copy(Repository.root().resolve("src/launcher/relayplan"), launcher);
        assertTrue(launcher.toFile().setExecutable(true, false));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(home.resolve("lib"));
        try (OutputStream file = Files.newOutputStream(home.resolve("lib/relayplan.jar"));
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream classFile = Echo.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            classFile.transferTo(out);
        }
        return new Installation(home);
    }

    Path launcher() {
        return home.resolve("bin/relayplan");
    }

    Path jar() {
        return home.resolve("lib/relayplan.jar");
    }

    /** The same files at another place, with their times. */
    Installation moved(Path to) throws IOException {
        return new Installation(Files.move(home, to));
    }

    /** Everything the launcher put beside the jar, finished or not, but the marks. */
    List<Path> archives() throws IOException {
        return archivesIn(jar().getParent());
    }

    static List<Path> archivesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".jsa"))
                    .filter(file -> !file.toString().endsWith(".jsa.mark"))
                    .sorted()
                    .toList();
        }
    }

    /** With {@code RELAYPLAN_ARCHIVE} as given. */
    Run run(String mode, String... arguments) throws Exception {
        return end(start(mode, List.of(arguments)));
    }

    Process start(String mode, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(arguments);
        return start(command, Map.of("RELAYPLAN_ARCHIVE", mode));
    }

    /** Any command; an empty value takes a variable away. */
    static Run run(List<String> command, Map<String, String> environment) throws Exception {
        return end(start(command, environment));
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // Java itself prints a line on standard error where these are set.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Map<String, String> set = new HashMap<>(environment);
        set.values().removeIf(String::isEmpty);
        builder.environment().keySet().removeAll(environment.keySet());
        builder.environment().putAll(set);
        return builder.start();
    }

    static Run end(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the launcher did not end");
        return new Run(process.exitValue(), out, err);
    }
}

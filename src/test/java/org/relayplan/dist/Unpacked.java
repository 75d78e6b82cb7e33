package org.relayplan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.relayplan.Repository;
import org.relayplan.Requires;

/**
 * An archive that {@code mvn -P dist package} built, unpacked as a user does it.
 *
 * @param folder its one top folder
 */
public record Unpacked(Path folder) {

    private static final Path BUILT = Repository.root().resolve("target/dist");

    /** What a start ended with and printed. */
    public record Run(int status, String out, String err) {}

    /** The archive whose name ends so, if it is of the classes that are tested now; else the test is skipped. */
    public static Path archive(String ending) throws IOException {
        Requires.that(
                isOfTheseClasses(),
                "the archives of the classes as they are",
                "mvn -P dist -DskipTests package builds them");
        try (Stream<Path> files = Files.list(BUILT)) {
            Optional<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("relayplan-[0-9.]+" + ending))
                    .findFirst();
            return found.orElseThrow(() -> new IllegalStateException("no archive " + ending));
        }
    }

    /** Unpacks it with the program that its name asks for. */
    public static Unpacked of(Path archive, Path to) throws Exception {
        Path top = Files.createDirectories(to);
        List<String> command = archive.toString().endsWith(".zip")
                ? List.of(Requires.program("unzip").toString(), "-q", archive.toString(), "-d", top.toString())
                : List.of(Requires.program("tar").toString(), "xzf", archive.toString(), "-C", top.toString());
        assertEquals(new Run(0, "", ""), run(command, top, Map.of()));
        try (Stream<Path> inside = Files.list(top)) {
            List<Path> folders = inside.toList();
            assertEquals(1, folders.size(), "an archive unpacks into one folder: " + folders);
            return new Unpacked(folders.get(0));
        }
    }

    /** Its launcher, in its folder. */
    public Run relayplan(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(folder.resolve("bin/relayplan").toString()), Arrays.stream(arguments))
                .toList();
        return run(command, folder, environment);
    }

    /** Any program; an empty value takes a variable away. */
    public static Run run(List<String> command, Path folder, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Java itself prints a line on standard error where these are set.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Map<String, String> set = new HashMap<>(environment);
        set.values().removeIf(String::isEmpty);
        builder.environment().keySet().removeAll(environment.keySet());
        builder.environment().putAll(set);
        File err = File.createTempFile("err", null, folder.toFile());
        Process process = builder.redirectError(err).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new IOException("doesn't end: " + command);
        }
        Run run = new Run(process.exitValue(), out, Files.readString(err.toPath()));
        Files.delete(err.toPath());
        return run;
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheseClasses() throws IOException {
        Path jar = Repository.root().resolve("target/relayplan.jar");
        Path sum = Repository.root().resolve("target/image/relayplan.jar.sha256");
        if (!Files.exists(jar) || !Files.exists(sum) || !Files.readString(sum).startsWith(digest(jar))) {
            return false;
        }
        for (Path launcher : Repository.files("src/launcher", "")) {
            if (Files.getLastModifiedTime(launcher).compareTo(Files.getLastModifiedTime(sum)) > 0) {
                return false;
            }
        }
        Path classes = Repository.root().resolve("target/classes");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Path each : Repository.files("target/classes/org/relayplan", "")) {
                var entry = file.getEntry(classes.relativize(each).toString());
                if (entry == null
                        || !Arrays.equals(file.getInputStream(entry).readAllBytes(), Files.readAllBytes(each))) {
                    return false;
                }
            }
        }
        return true;
    }
}

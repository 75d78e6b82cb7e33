package org.relayplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout the tests run in: its files as paths and texts, always in the same order. */
public final class Repository {

    private Repository() {}

    /** The folder of {@code pom.xml}, absolute. */
    public static Path root() {
        // Surefire names the folder; an editor starts tests in it.
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    }

    /** The file's path from the root, with forward slashes. */
    public static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** Every regular file under a folder of the root whose name ends so, sorted; none if there is no such folder. */
    public static List<Path> files(String folder, String ending) {
        Path start = root().resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's whole text, read as UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}

package org.relayplan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The folders behind {@code @TempDir}, named by {@code junit-platform.properties}. Shells, browsers and servers that a
 * test started may have children that write there for a moment longer; that is no fault of what was tested. So a folder
 * is taken away again and again for a while, and one that still isn't empty is left and named.
 */
public final class TestFolders implements TempDirFactory {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    // JUnit would tell of every folder that it leaves it to us. Held here, for loggers that nobody holds are forgotten.
    private static final Logger LEFT_TO_US =
            Logger.getLogger("org.junit.jupiter.engine.extension.TempDirectory$CloseablePath");

    static {
        LEFT_TO_US.setLevel(Level.WARNING);
    }

    private final List<Path> made = new ArrayList<>();

    /** For JUnit. */
    public TestFolders() {}

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Path folder = Files.createTempDirectory("relayplan");
        made.add(folder);
        return folder;
    }

    @Override
    public void close() {
        made.forEach(TestFolders::remove);
    }

    /** Whether it could be taken away; if not, that is told. */
    static boolean remove(Path folder) {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                removeOnce(folder);
                return true;
            } catch (IOException e) {
                if (System.nanoTime() > end || !pause()) {
                    System.err.println("Left behind by a test: " + folder + " (" + e + ")");
                    return false;
                }
            }
        }
    }

    /** A moment; false if the run is being ended. */
    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void removeOnce(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                // A test may have made it read-only.
                inner.toFile().setReadable(true);
                inner.toFile().setWritable(true);
                inner.toFile().setExecutable(true);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

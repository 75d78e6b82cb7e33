package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TestFoldersTest {

    @Test
    void a_folder_goes_although_a_program_still_writes_there_for_a_while() throws Exception {
        Path folder = Files.createTempDirectory("relayplan");
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 300; i++) {
                    Path inner = folder.resolve("inner");
                    Files.createDirectories(inner);
                    Files.writeString(inner.resolve("file" + i), "");
                    begun.countDown();
                    Thread.sleep(1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.setUncaughtExceptionHandler((thread, e) -> begun.countDown());
        writer.start();
        begun.await();
        TestFolders.remove(folder);
        writer.join();
        TestFolders.remove(folder);
        assertFalse(Files.exists(folder));
    }

    @Test
    void what_a_test_made_read_only_goes_too_and_nothing_behind_a_link() throws Exception {
        Path folder = Files.createTempDirectory("relayplan");
        Path other = Files.createTempDirectory("relayplan");
        Files.writeString(other.resolve("kept"), "");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("file"), "");
        Files.createSymbolicLink(folder.resolve("link"), other);
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("r-x------"));
        TestFolders.remove(folder);
        assertFalse(Files.exists(folder));
        try (var left = Files.list(other)) {
            assertEquals(List.of(other.resolve("kept")), left.toList());
        }
        TestFolders.remove(other);
    }
}

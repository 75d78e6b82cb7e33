package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestFoldersTest {

    @Test
    void a_folder_goes_although_a_program_still_writes_there_for_a_while() throws Exception {
        Path folder = Files.createTempDirectory("relayplan");
        CountDownLatch begun = new CountDownLatch(200);
        Thread writer = new Thread(() -> {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
            try {
                while (System.nanoTime() < end) {
                    Files.createTempFile(folder, "file", "");
                    begun.countDown();
                }
            } catch (IOException e) {
                // The folder is gone, as it should be.
                return;
            }
        });
        writer.start();
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        assertTrue(TestFolders.remove(folder));
        assertFalse(Files.exists(folder));
        writer.join();
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

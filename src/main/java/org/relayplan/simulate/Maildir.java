package org.relayplan.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;

/**
 * Puts messages into a maildir: written under {@code tmp}, moved to {@code new} when they were taken over. The envelope
 * stands on top, as Return-Path and X-Envelope-To.
 */
final class Maildir implements Mailroom {

    private final Path folder;
    private final long start;

    /**
     * Makes the folders.
     *
     * @throws IOException if that can't be done
     */
    Maildir(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.start = clock.millis();
        for (String part : List.of("tmp", "new", "cur")) {
            Files.createDirectories(folder.resolve(part));
        }
    }

    @Override
    public boolean wantsRecipients() {
        return true;
    }

    @Override
    public Letter open(long number, String sender, List<String> recipients) {
        StringBuilder envelope = new StringBuilder("Return-Path: <" + sender + ">\r\n");
        for (String recipient : recipients) {
            envelope.append("X-Envelope-To: <").append(recipient).append(">\r\n");
        }
        return new File(start + "." + number + ".relayplan", envelope.toString());
    }

    /** One message's file. What goes wrong in writing is told at its end. */
    private final class File implements Letter {
        private final String name;
        private OutputStream out;

        private File(String name, String envelope) {
            this.name = name;
            try {
                Path file = folder.resolve("tmp").resolve(name);
                out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
                out.write(envelope.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                drop();
            }
        }

        @Override
        public void take(byte b) {
            try {
                if (out != null) {
                    out.write(b);
                }
            } catch (IOException e) {
                drop();
            }
        }

        @Override
        public boolean keep() {
            if (out == null) {
                return false;
            }
            try {
                out.close();
                out = null;
                Files.move(
                        folder.resolve("tmp").resolve(name),
                        folder.resolve("new").resolve(name));
                return true;
            } catch (IOException e) {
                drop();
                return false;
            }
        }

        @Override
        public void drop() {
            if (out == null) {
                return;
            }
            OutputStream open = out;
            out = null;
            try (open) {
                Files.deleteIfExists(folder.resolve("tmp").resolve(name));
            } catch (IOException e) {
                // A file that can't be closed was not written; its rest lies under tmp, where mail readers don't look.
            }
        }
    }
}

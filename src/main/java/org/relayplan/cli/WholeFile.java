package org.relayplan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole or not at all: it takes its name when everything is in it. What isn't an ordinary file
 * ({@code /dev/null}, a pipe) is written as it comes.
 */
final class WholeFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final OutputStream stream;

    private WholeFile(Path target, Path draft) throws IOException {
        this.target = target;
        this.draft = draft;
        this.stream = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
    }

    /** Begins a file; a link is followed, so that it stays one. */
    static WholeFile begin(Path path) throws IOException {
        if (!Files.exists(path)) {
            return new WholeFile(path, draft(path));
        }
        Path real = path.toRealPath();
        return new WholeFile(real, Files.isRegularFile(real) ? draft(real) : real);
    }

    /** Beside the file, for only there a move is certain to be one step. */
    private static Path draft(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".relayplan-"
                + ProcessHandle.current().pid());
    }

    /** Where its content goes. */
    OutputStream stream() {
        return stream;
    }

    /** Gives the file its name. */
    void keep() throws IOException {
        stream.close();
        if (draft.equals(target)) {
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (!draft.equals(target)) {
                Files.deleteIfExists(draft);
            }
        }
    }
}

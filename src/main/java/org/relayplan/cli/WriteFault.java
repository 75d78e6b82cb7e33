package org.relayplan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.relayplan.source.Visible;

/** Why something could not be written. */
final class WriteFault {

    private WriteFault() {}

    /** Whether the reader of our output went away, as {@code head} does when it has seen enough. */
    static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    /** Which file it was, if the exception knows. */
    static String what(IOException e) {
        return e instanceof FileSystemException f && f.getFile() != null ? Visible.text(f.getFile()) : "The output";
    }

    /** The reason in words, without a full stop. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder is gone, or takes no files";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return reason == null ? "input/output error" : Visible.text(reason);
    }
}

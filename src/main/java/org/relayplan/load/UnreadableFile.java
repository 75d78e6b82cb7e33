package org.relayplan.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.relayplan.source.Visible;

/** Why a file can't be read, as one sentence. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    static final String FOLDER = "This is a folder; a file is needed here.";

    /** Carries the sentence itself. */
    UnreadableFile(String sentence) {
        super(sentence);
    }

    static String sentence(IOException e) {
        if (e instanceof UnreadableFile) {
            return e.getMessage();
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "There is no such file or folder.";
        }
        if (e instanceof AccessDeniedException) {
            return "It may not be read: access is denied.";
        }
        // The message of these begins with the file's whole path, which the place says already in the user's words.
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return "It can't be read: " + (reason == null ? "input/output error" : Visible.text(reason)) + ".";
    }
}

package org.relayplan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file on disk is a model of ours, so that it may be written anew. */
public final class ModelFile {

    private ModelFile() {}

    /** Whether it is an ordinary file that begins as a model does. */
    public static boolean isModel(Path path) throws IOException {
        return Files.isRegularFile(path)
                && FirstLook.isModel(new FileInput(path.getFileName().toString(), path));
    }
}

package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file on disk.
 *
 * @param name its name as the user gave it
 * @param path where it lies
 */
record FileInput(String name, Path path) implements Input {

    @Override
    public InputStream open() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new UnreadableFile(UnreadableFile.FOLDER);
        }
        if (attributes.size() > DecodedText.LARGEST) {
            throw new UnreadableFile(DecodedText.TOO_LARGE);
        }
        return Files.newInputStream(path);
    }
}

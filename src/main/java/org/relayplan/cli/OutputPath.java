package org.relayplan.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.relayplan.source.Visible;

/** Where something is to be written; looked at before the work begins, not after. */
final class OutputPath {

    private OutputPath() {}

    /**
     * The path of a file to write.
     *
     * @throws UsageFault if it is a folder, its folder doesn't exist, or no file can have that name
     */
    static Path file(String name, Path currentFolder) throws UsageFault {
        try {
            Path path = currentFolder.resolve(name).toAbsolutePath().normalize();
            Path folder = path.getParent();
            if (Files.isDirectory(path)) {
                throw new UsageFault(Visible.text(name) + " is a folder; name a file in it.");
            }
            if (folder != null && !Files.isDirectory(folder)) {
                throw new UsageFault("The folder of " + Visible.text(name) + " doesn't exist; make it first.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageFault("No file can be named " + Visible.text(name) + ".");
        }
    }

    /** Refuses to write over what is read. */
    static void keepApart(String name, Path output, List<Path> inputs) throws UsageFault {
        for (Path input : inputs) {
            if (isSame(output, input)) {
                throw new UsageFault(Visible.text(name) + " is read by this command; write to another file.");
            }
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.exists(a) && Files.isSameFile(a, b);
        } catch (java.io.IOException e) {
            return a.equals(b);
        }
    }
}

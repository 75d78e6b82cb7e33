package org.relayplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.script.ScriptFile;
import org.relayplan.source.Visible;

/**
 * A folder for scripts, as {@code --out} names it. It gets every script or none.
 *
 * @param name as the user gave it; empty if it wasn't given
 * @param path where it is or will be
 */
record ScriptFolder(String name, Path path) {

    /**
     * The folder that {@code --out} names; it is made when scripts are written, but not those above it.
     *
     * @throws UsageFault if there can't be such a folder
     */
    static ScriptFolder of(String name, Console console) throws UsageFault {
        return of(name, "--out takes a folder", console);
    }

    /**
     * The same of another option.
     *
     * @param taken what the option takes, as the beginning of a sentence
     * @throws UsageFault if there can't be such a folder
     */
    static ScriptFolder of(String name, String taken, Console console) throws UsageFault {
        if (name.equals("-")) {
            throw new UsageFault(taken + ", not -.");
        }
        try {
            Path path = console.currentFolder().resolve(name).toAbsolutePath().normalize();
            Path above = path.getParent();
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageFault(taken + ", and " + Visible.text(name) + " is a file.");
            }
            if (above != null && !Files.isDirectory(above)) {
                throw new UsageFault("The folder above " + Visible.text(name) + " doesn't exist; make it first.");
            }
            return new ScriptFolder(name, path);
        } catch (InvalidPathException e) {
            throw new UsageFault("No folder can be named " + Visible.text(name) + ".");
        }
    }

    boolean isGiven() {
        return !name.isEmpty();
    }

    /** Writes the scripts, and says which and for where. */
    void write(List<ScriptFile> scripts, Outputs outputs, boolean quiet) throws IOException {
        write(scripts, outputs, quiet, "");
    }

    /**
     * Writes the scripts, and says which and for where.
     *
     * @param kind what they are, with a comma and a blank behind it
     */
    void write(List<ScriptFile> scripts, Outputs outputs, boolean quiet, String kind) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectory(path);
        }
        List<WholeFile> files = new ArrayList<>();
        try {
            for (ScriptFile script : scripts) {
                WholeFile file = WholeFile.begin(path.resolve(script.fileName()));
                files.add(file);
                new AsciiText(script.text()).writeTo(file.stream());
                file.stream().flush();
            }
            for (WholeFile file : files) {
                file.keep();
            }
        } finally {
            for (WholeFile file : files) {
                file.close();
            }
        }
        for (ScriptFile script : scripts) {
            if (!quiet) {
                outputs.tell("wrote " + kind
                        + Visible.text(
                                path.resolve(script.fileName()).getFileName().toString()) + " for "
                        + Visible.text(script.place()) + "\n");
            }
        }
    }
}

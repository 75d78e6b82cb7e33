package org.relayplan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.relayplan.script.ScriptFile;
import org.relayplan.source.Visible;

/**
 * Where the way back is written: the file that {@code --rollback} names, or with {@code --out} the folder.
 *
 * @param file the file's name as the user gave it
 * @param folder the folder
 */
record Rollback(Optional<String> file, Optional<ScriptFolder> folder) {

    /**
     * Understands the options.
     *
     * @throws UsageFault if options are missing that these need, or nothing can be written there
     */
    static Rollback of(ScriptOptions options, ScriptFolder out, Console console) throws UsageFault {
        if (options.against.isEmpty() && (options.prune || !options.rollback.isEmpty())) {
            throw new UsageFault((options.prune ? "--prune" : "--rollback")
                    + " goes with --against EXPORT|MODEL, which says what is there now.");
        }
        if (options.rollback.isEmpty()) {
            return new Rollback(Optional.empty(), Optional.empty());
        }
        if (!out.isGiven()) {
            if (options.rollback.equals("-")) {
                throw new UsageFault("--rollback takes the name of a file, not -.");
            }
            OutputPath.file(options.rollback, console.currentFolder());
            return new Rollback(Optional.of(options.rollback), Optional.empty());
        }
        ScriptFolder folder = ScriptFolder.of(options.rollback, "--rollback takes a folder beside --out", console);
        Path same = out.path();
        if (folder.path().equals(same)) {
            throw new UsageFault("--out and --rollback name the same folder, and the scripts in it would have the same"
                    + " names; give " + Visible.text(options.rollback) + " another name.");
        }
        return new Rollback(Optional.empty(), Optional.of(folder));
    }

    boolean isGiven() {
        return file.isPresent() || folder.isPresent();
    }

    /** The files that will be written, and so must not be read. */
    List<String> files() {
        return file.map(List::of).orElse(List.of());
    }

    /** Writes the scripts; one, unless there is a folder for them. */
    void write(List<ScriptFile> scripts, Outputs outputs, boolean quiet) throws IOException {
        if (folder.isPresent()) {
            folder.get().write(scripts, outputs, quiet, "the way back, ");
        } else {
            outputs.write(
                    new Destination("script", file),
                    new AsciiText(scripts.get(0).text()));
        }
    }
}

package org.relayplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relayplan.source.Visible;

/**
 * What {@code --git REV [REV] -- PATH...} names.
 *
 * @param before the old revision
 * @param after the new one; without it the files as they are
 * @param paths files and folders
 */
record RevisionOperands(String before, Optional<String> after, List<String> paths) {

    private static final Pattern OPTION = Pattern.compile("-[A-Za-z]|--[a-z-]+(=.*)?");

    /** Keeps its own copy of the list. */
    RevisionOperands {
        paths = List.copyOf(paths);
    }

    /**
     * Understands the operands.
     *
     * @throws UsageFault if there is no {@code --}, no path, more than two revisions, or a revision or path that looks
     *     like an option
     */
    static RevisionOperands of(DiffOptions options) throws UsageFault {
        int revisions = options.operandsBeforeEnd;
        if (revisions < 0) {
            throw new UsageFault("With --git the paths stand behind --: relayplan diff --git REV [REV] -- PATH.");
        }
        List<String> operands = options.operands;
        List<String> paths = operands.subList(revisions, operands.size());
        if (revisions > 1) {
            throw new UsageFault(
                    "--git compares one revision with the files as they are, or two with each other; what is "
                            + Visible.text(operands.get(1)) + "?");
        }
        if (paths.isEmpty()) {
            throw new UsageFault("Behind -- stands at least one path, such as -- relayplan.");
        }
        if (paths.contains("-")) {
            throw new UsageFault("Standard input has no revisions; name files and folders of the repository.");
        }
        for (String path : paths) {
            if (OPTION.matcher(path).matches()) {
                throw new UsageFault(
                        Visible.text(path) + " stands behind --, where only paths do; put options before it.");
            }
        }
        List<String> named = new ArrayList<>(List.of(options.git));
        named.addAll(operands.subList(0, revisions));
        for (String revision : named) {
            if (revision.startsWith("-")) {
                throw new UsageFault("A revision doesn't begin with -: " + Visible.text(revision) + ".");
            }
            if (revision.contains("..")) {
                throw new UsageFault(Visible.text(revision) + " is a range of revisions; name one or two:"
                        + " --git OLD NEW -- PATH.");
            }
        }
        return new RevisionOperands(
                named.get(0), named.size() == 1 ? Optional.empty() : Optional.of(named.get(1)), paths);
    }

    /** The files of the old revision. */
    ModelSource before(Path currentFolder, Map<String, String> environment) {
        return new GitRevision(before, paths, currentFolder, environment);
    }

    /** The files of the new revision, or as they are. */
    ModelSource after(Path currentFolder, Map<String, String> environment) {
        return after.isPresent()
                ? new GitRevision(after.get(), paths, currentFolder, environment)
                : ModelSource.of(paths);
    }
}

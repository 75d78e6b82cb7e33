package org.relayplan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.InputSearch;
import org.relayplan.load.Inputs;
import org.relayplan.load.Skipped;
import org.relayplan.load.SpooledInput;
import org.relayplan.source.Place;

/** The documents of a model as a revision has them; they are called {@code REV:PATH}. */
final class GitRevision implements ModelSource {

    private static final String LINK =
            "This is a symbolic link, and links are not followed in a revision;" + " name the file it leads to.";
    private static final String MODULE =
            "This is another repository (a submodule), which the revision only points to;" + " name files of this one.";

    private final String revision;
    private final List<String> paths;
    private final Path currentFolder;
    private final Map<String, String> environment;

    GitRevision(String revision, List<String> paths, Path currentFolder, Map<String, String> environment) {
        this.revision = revision;
        this.paths = paths;
        this.currentFolder = currentFolder;
        this.environment = environment;
    }

    @Override
    public Inputs find(InputSearch search, Faults faults) {
        List<Input> found = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        try {
            GitTree tree = GitTree.of(revision, currentFolder, environment);
            for (String path : paths) {
                find(tree, path, search, faults, found, skipped);
            }
        } catch (GitFault e) {
            faults.add(Place.document(revision), e.getMessage());
        }
        return new Inputs(found, skipped);
    }

    private void find(
            GitTree tree, String path, InputSearch search, Faults faults, List<Input> found, List<Skipped> skipped) {
        String name = name(path);
        try {
            GitTree.Entry entry = tree.at(path, currentFolder);
            if (entry.isFolder()) {
                Inputs below = search.among(name, files(tree, entry, name, faults));
                found.addAll(below.found());
                skipped.addAll(below.skipped());
            } else {
                read(tree, entry, name, faults, found);
            }
        } catch (GitFault e) {
            faults.add(Place.document(name), e.getMessage());
        }
    }

    /** {@code REV:PATH}, without what a path may have more of than it needs. */
    private String name(String path) {
        String plain = path.replace('\\', '/');
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        while (plain.length() > 1 && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return revision + ":" + (plain.equals(".") ? "" : plain);
    }

    /** Every file of a folder that may be of a model; a link or a submodule may have some, and nobody would see it. */
    private static List<Input> files(GitTree tree, GitTree.Entry folder, String name, Faults faults) throws GitFault {
        List<Input> files = new ArrayList<>();
        for (GitTree.Entry entry : tree.below(folder)) {
            String own = name + (name.endsWith(":") ? "" : "/") + entry.path();
            if (!entry.isFile() || entry.path().toLowerCase(Locale.ROOT).endsWith(".json")) {
                read(tree, entry, own, faults, files);
            }
        }
        return files;
    }

    private static void read(GitTree tree, GitTree.Entry entry, String name, Faults faults, List<Input> files) {
        if (!entry.isFile()) {
            faults.add(Place.document(name), entry.isLink() ? LINK : MODULE);
            return;
        }
        try {
            files.add(SpooledInput.of(name, tree.content(entry)));
        } catch (IOException e) {
            faults.add(
                    Place.document(name),
                    "Git can't give its content; a clone without all objects (--filter) lacks it: git fetch first.");
        }
    }
}

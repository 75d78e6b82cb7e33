package org.relayplan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.source.Visible;

/** The files of a revision, as they stand in the repository. */
final class GitTree {

    private final GitProgram git;
    private final String commit;
    private final String prefix;

    private GitTree(GitProgram git, String commit, String prefix) {
        this.git = git;
        this.commit = commit;
        this.prefix = prefix;
    }

    /**
     * Something a revision has.
     *
     * @param mode as git writes it: 100644 and 100755 are files, 120000 a link, 160000 another repository
     * @param kind blob, tree or commit
     * @param id the object
     * @param path where it is, relative to what was listed
     */
    record Entry(String mode, String kind, String id, String path) {

        boolean isFile() {
            return mode.startsWith("100");
        }

        boolean isFolder() {
            return kind.equals("tree");
        }

        boolean isLink() {
            return mode.equals("120000");
        }
    }

    /**
     * Looks a revision up.
     *
     * @throws GitFault if there is no git, no repository or no such revision
     */
    static GitTree of(String revision, Path folder, Map<String, String> environment) throws GitFault {
        GitProgram git = GitProgram.find(folder, environment);
        GitProgram.Result prefix = git.run(List.of("rev-parse", "--show-prefix"));
        if (!prefix.succeeded()) {
            throw new GitFault(why(prefix.complaint()));
        }
        GitProgram.Result commit = git.run(List.of("rev-parse", "--verify", "--quiet", revision + "^{commit}"));
        if (!commit.succeeded() || !commit.line().matches("[0-9a-f]{40,64}")) {
            throw new GitFault("The repository has no revision " + Visible.text(revision) + ".");
        }
        return new GitTree(git, commit.line(), prefix.line());
    }

    private static String why(String complaint) {
        if (complaint.contains("dubious ownership")) {
            return "The repository belongs to somebody else, so git doesn't read it; git config --global --add"
                    + " safe.directory FOLDER tells git that it may.";
        }
        if (complaint.contains("not a git repository")) {
            return "The current folder is in no git repository.";
        }
        return "Git refuses: " + Visible.text(complaint.lines().findFirst().orElse("no reason given"));
    }

    /**
     * What stands at a path, relative to the current folder.
     *
     * @throws GitFault if nothing does
     */
    Entry at(String path, Path currentFolder) throws GitFault {
        String full = full(path, currentFolder);
        if (full.isEmpty()) {
            return new Entry("040000", "tree", commit, "");
        }
        List<Entry> found = list(List.of("ls-tree", "-z", "--full-tree", commit, "--", full));
        for (Entry entry : found) {
            if (entry.path().equals(full)) {
                return entry;
            }
        }
        throw new GitFault("That revision has no such file or folder.");
    }

    /** Everything below a folder, by path. */
    List<Entry> below(Entry folder) throws GitFault {
        return list(List.of("ls-tree", "-r", "-z", "--full-tree", folder.id()));
    }

    /** Its content, as it comes. */
    InputStream content(Entry file) throws IOException {
        return git.stream(List.of("cat-file", "blob", file.id()));
    }

    private String full(String path, Path currentFolder) throws GitFault {
        try {
            Path given = Path.of(path);
            if (given.isAbsolute()) {
                given = currentFolder.toAbsolutePath().relativize(given);
            }
            String full = Path.of(prefix).resolve(given).normalize().toString().replace('\\', '/');
            if (full.equals("..") || full.startsWith("../")) {
                throw new GitFault("It lies outside the repository.");
            }
            return full;
        } catch (InvalidPathException e) {
            throw new GitFault("This can't be a file's name: " + e.getReason() + ".");
        }
    }

    private List<Entry> list(List<String> arguments) throws GitFault {
        GitProgram.Result result = git.run(arguments);
        if (!result.succeeded()) {
            throw new GitFault("Git refuses: "
                    + Visible.text(result.complaint().lines().findFirst().orElse("no reason given")));
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(result.out(), StandardCharsets.UTF_8).split("\0")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String[] words = line.substring(0, tab).split(" +");
                entries.add(new Entry(words[0], words[1], words[2], line.substring(tab + 1)));
            }
        }
        return entries;
    }
}

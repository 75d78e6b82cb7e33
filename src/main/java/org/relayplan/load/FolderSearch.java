package org.relayplan.load;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.relayplan.source.Place;

/**
 * The files of a certain ending below a folder, by name. Links are followed, but no folder is read twice, however many
 * links lead to it; {@code .git} is passed over.
 */
final class FolderSearch {

    /** A folder with more entries below it is hardly the one that was meant. */
    private static final int MOST_ENTRIES = 200_000;

    private final String ending;
    private final Faults faults;
    private final SortedMap<String, FileInput> found = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final Deque<FileInput> pending = new ArrayDeque<>();
    private int entries;

    private FolderSearch(String ending, Faults faults) {
        this.ending = ending;
        this.faults = faults;
    }

    /**
     * The files below the folder whose name ends like this, whatever the case.
     *
     * @param folder where it lies
     * @param name its name as the user gave it, empty for the current folder
     */
    static List<FileInput> files(Path folder, String name, String ending, Faults faults) {
        FolderSearch search = new FolderSearch(ending, faults);
        search.pending.add(new FileInput(name, folder));
        while (!search.pending.isEmpty()) {
            search.list(search.pending.remove());
        }
        return List.copyOf(search.found.values());
    }

    private void list(FileInput folder) {
        try {
            if (!seen.add(folder.path().toRealPath())) {
                return;
            }
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path())) {
                for (Path child : children) {
                    add(child, folder.name());
                }
            }
        } catch (IOException e) {
            faults.add(Place.document(folder.name()), UnreadableFile.sentence(e));
        } catch (DirectoryIteratorException e) {
            faults.add(Place.document(folder.name()), UnreadableFile.sentence(e.getCause()));
        }
    }

    private void add(Path child, String above) throws IOException {
        String last = child.getFileName().toString();
        String name = above.isEmpty() ? last : above.endsWith("/") ? above + last : above + "/" + last;
        boolean named = last.toLowerCase(Locale.ROOT).endsWith(ending);
        if (entries++ == MOST_ENTRIES) {
            pending.clear();
            throw new UnreadableFile(
                    "More than 200,000 files lie below the folder; name the model's files themselves.");
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
            if (attributes.isDirectory() && !last.equals(".git")) {
                pending.add(new FileInput(name, child));
            } else if (attributes.isRegularFile() && named) {
                found.put(name, new FileInput(name, child));
            }
        } catch (IOException e) {
            // A link that leads nowhere matters only where a file of the model was expected.
            if (named) {
                faults.add(Place.document(name), UnreadableFile.sentence(e));
            }
        }
    }
}

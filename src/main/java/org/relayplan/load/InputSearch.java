package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.source.Place;

/**
 * Finds what the arguments of a command stand for: files, folders, and {@code -} for standard input.
 *
 * <p>A folder stands for every {@code *.json} below it whose {@code $schema} names the model schema. No argument stands
 * for the folder {@code relayplan} and every {@code *.relayplan.json} below the current folder.
 */
public final class InputSearch {

    private static final String STANDARD_INPUT = "-";
    private static final String FOLDER = "relayplan";
    private static final String ENDING = ".relayplan.json";
    private static final String NONE_IN_FOLDER =
            "The folder holds no .json file whose $schema names the model's (model.schema.json);"
                    + " an export is named by its file.";

    private final Path currentFolder;
    private final Faults faults;
    private final SpooledInput standardInput;

    /**
     * A search from a folder.
     *
     * @param currentFolder what relative names are relative to
     * @param standardInput what {@code -} stands for; read when it is first opened
     * @param faults what can't be found or read goes here
     */
    public InputSearch(Path currentFolder, InputStream standardInput, Faults faults) {
        this.currentFolder = currentFolder;
        this.standardInput = new SpooledInput(STANDARD_INPUT, standardInput);
        this.faults = faults;
    }

    /** The parts of a model, by the MODEL arguments of a command. */
    public Inputs model(List<String> arguments) {
        List<Input> found = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (String argument : arguments) {
            Optional<Path> folder = folder(argument);
            if (folder.isPresent()) {
                int before = found.size();
                addFolder(folder.get(), argument, found, skipped);
                if (found.size() == before) {
                    faults.add(Place.document(argument), NONE_IN_FOLDER);
                }
            } else {
                // No lambda here or in the reader: the first one of a run costs as much as reading a small model.
                Optional<Input> file = file(argument);
                if (file.isPresent()) {
                    found.add(file.get());
                }
            }
        }
        if (arguments.isEmpty()) {
            addUnnamed(found, skipped);
        }
        return new Inputs(withoutRepeats(found, skipped), skipped);
    }

    /**
     * The parts of a model among the files of a folder that lies elsewhere, such as in a revision.
     *
     * @param folder its name
     * @param files every file that may be one
     */
    public Inputs among(String folder, List<Input> files) {
        List<Input> found = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Input file : files) {
            add(file, found, skipped);
        }
        if (found.isEmpty()) {
            faults.add(Place.document(folder), NONE_IN_FOLDER);
        }
        return new Inputs(found, skipped);
    }

    private void add(Input file, List<Input> found, List<Skipped> skipped) {
        try {
            if (SchemaName.mayBeModel(file)) {
                found.add(file);
            } else {
                skipped.add(new Skipped(file.name(), "Its $schema doesn't name the model's (model.schema.json)."));
            }
        } catch (IOException e) {
            faults.add(Place.document(file.name()), UnreadableFile.sentence(e));
        }
    }

    /** One file or standard input; empty, with a fault, if it isn't there or is a folder. */
    public Optional<Input> file(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return Optional.of(standardInput);
        }
        try {
            Path path = currentFolder.resolve(argument);
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isOther()) {
                // A pipe, such as a shell's <(command), can be read once only.
                return Optional.of(new SpooledInput(argument, Files.newInputStream(path)));
            }
            if (attributes.isDirectory()) {
                throw new UnreadableFile(UnreadableFile.FOLDER);
            }
            return Optional.of(new FileInput(argument, path));
        } catch (IOException e) {
            faults.add(Place.document(argument), UnreadableFile.sentence(e));
        } catch (InvalidPathException e) {
            faults.add(Place.document(argument), "This can't be a file's name: " + e.getReason() + ".");
        }
        return Optional.empty();
    }

    private Optional<Path> folder(String argument) {
        try {
            Path path = currentFolder.resolve(argument);
            return !argument.equals(STANDARD_INPUT) && Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void addFolder(Path folder, String name, List<Input> found, List<Skipped> skipped) {
        for (FileInput file : FolderSearch.files(folder, name, ".json", faults)) {
            add(file, found, skipped);
        }
    }

    private void addUnnamed(List<Input> found, List<Skipped> skipped) {
        Path folder = currentFolder.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            addFolder(folder, FOLDER, found, skipped);
        }
        found.addAll(FolderSearch.files(currentFolder, "", ENDING, faults));
        if (found.isEmpty() && faults.isEmpty()) {
            faults.add(
                    Place.document("."),
                    "No model was named, and here is neither a folder relayplan with model files"
                            + " nor any *.relayplan.json; name a file or folder, or begin one with relayplan init.");
        }
    }

    /** Each file once, however often and by whatever names it was given. */
    private static List<Input> withoutRepeats(List<Input> found, List<Skipped> skipped) {
        if (found.size() < 2) {
            return found;
        }
        Set<Object> seen = new HashSet<>();
        List<Input> kept = new ArrayList<>(found.size());
        for (Input input : found) {
            if (seen.add(input instanceof FileInput file ? real(file.path()) : input)) {
                kept.add(input);
            } else if (found.indexOf(input) == found.lastIndexOf(input)) {
                skipped.add(new Skipped(input.name(), "It is the same file as one that was given before."));
            }
        }
        return kept;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}

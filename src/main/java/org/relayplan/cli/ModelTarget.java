package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.relayplan.load.ModelFile;
import org.relayplan.model.Model;
import org.relayplan.report.ModelJson;
import org.relayplan.source.Visible;

/**
 * Where {@code -o} puts a model: a file, or a folder that gets one for each server and one that they share. Only what
 * an import wrote, and nobody changed since, is written over.
 *
 * @param name as the user gave it
 * @param path where it is or will be
 * @param folder whether it is a folder
 */
record ModelTarget(String name, Path path, boolean folder) {

    private static final String COMMON = "common";

    /**
     * The target; a folder that doesn't exist yet is named with a slash at its end.
     *
     * @throws UsageFault if nothing can be written there
     */
    static ModelTarget of(String name, Console console) throws UsageFault {
        try {
            Path path = console.currentFolder().resolve(name).toAbsolutePath().normalize();
            if (!Files.isDirectory(path) && !name.endsWith("/") && !name.endsWith("\\")) {
                return new ModelTarget(name, OutputPath.file(name, console.currentFolder()), false);
            }
            Path above = path.getParent();
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageFault(Visible.text(name) + " is a file, no folder.");
            }
            if (above != null && !Files.isDirectory(above)) {
                throw new UsageFault("The folder above " + Visible.text(name) + " doesn't exist; make it first.");
            }
            return new ModelTarget(name, path, true);
        } catch (InvalidPathException e) {
            throw new UsageFault("No file can be named " + Visible.text(name) + ".");
        }
    }

    /**
     * Writes the model, all of its files or none, and says which.
     *
     * @throws UsageFault if something is in the way that no import wrote
     */
    void write(Model model, List<Path> inputs, Outputs outputs, boolean quiet) throws UsageFault, IOException {
        Map<Path, ModelJson> documents = documents(model);
        for (Path file : documents.keySet()) {
            OutputPath.keepApart(shown(file), file, inputs);
            if (Files.exists(file) && !ImportedFile.isUntouched(file)) {
                throw new UsageFault(shown(file)
                        + " is there already, and not as import wrote it; name another place, or remove it first.");
            }
        }
        if (folder && !Files.isDirectory(path)) {
            Files.createDirectory(path);
        }
        List<WholeFile> files = new ArrayList<>();
        try {
            for (Map.Entry<Path, ModelJson> document : documents.entrySet()) {
                WholeFile file = WholeFile.begin(document.getKey());
                files.add(file);
                OutputStream stream = file.stream();
                stream.write(ImportedFile.bytes(document.getValue()));
                stream.flush();
            }
            for (WholeFile file : files) {
                file.keep();
            }
        } finally {
            for (WholeFile file : files) {
                file.close();
            }
        }
        for (Path file : documents.keySet()) {
            if (!quiet) {
                outputs.tell("wrote " + shown(file) + "\n");
            }
        }
        tellOthers(documents, outputs);
    }

    private Map<Path, ModelJson> documents(Model model) {
        Map<Path, ModelJson> documents = new LinkedHashMap<>();
        if (!folder) {
            documents.put(path, ModelJson.of(model, false));
            return documents;
        }
        ModelJson.byServer(model).forEach((server, document) -> {
            String base = server.toLowerCase(Locale.ROOT);
            String file = base.isEmpty() ? COMMON : base.equals(COMMON) ? "server-" + base : base;
            documents.put(path.resolve(file + ".json"), document);
        });
        return documents;
    }

    private String shown(Path file) {
        String plain = name.replaceAll("[/\\\\]+$", "");
        return Visible.text(folder ? plain + "/" + file.getFileName() : name);
    }

    /** What lies in the folder from before is part of the model, too, and may define the same. */
    private void tellOthers(Map<Path, ModelJson> documents, Outputs outputs) throws IOException {
        if (!folder) {
            return;
        }
        TreeSet<String> others = new TreeSet<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".json") && !documents.containsKey(file) && ModelFile.isModel(file)) {
                    others.add(file.getFileName().toString());
                }
            }
        }
        if (!others.isEmpty()) {
            outputs.tell("also in that folder, and read with it: " + Visible.text(String.join(", ", others)) + "\n");
        }
    }
}

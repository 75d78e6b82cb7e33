package org.relayplan.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.Model;

/** A folder with a model and the scripts that must come of it. */
record ScriptCase(Path folder) {

    private static final Path HOME = Repository.root().resolve("src/test/resources/script");

    static List<ScriptCase> all() {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.sorted().map(ScriptCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScriptCase of(String name) {
        return new ScriptCase(HOME.resolve(name));
    }

    Model model() {
        return CaseModel.of(folder, "model.json");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}

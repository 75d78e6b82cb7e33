package org.relayplan.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.relayplan.Repository;
import org.relayplan.load.Faults;
import org.relayplan.load.InputSearch;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Model;
import org.relayplan.source.FaultyInput;

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
        Faults faults = new Faults();
        InputSearch search = new InputSearch(folder, InputStream.nullInputStream(), faults);
        try {
            return new ModelLoader(Set.of(), faults, false)
                    .load(search.model(List.of("model.json")).found())
                    .model();
        } catch (FaultyInput e) {
            throw new AssertionError(folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}

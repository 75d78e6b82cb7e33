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
import org.relayplan.plan.ChangePlan;

/**
 * A folder with what is there ({@code live.json}), what is wanted ({@code wanted.json}) and what must come of it; a
 * file {@code options.txt} may say {@code prune}.
 */
record ChangeCase(Path folder) {

    private static final Path HOME = Repository.root().resolve("src/test/resources/change");

    static List<ChangeCase> all() {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.sorted().map(ChangeCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChangeCase of(String name) {
        return new ChangeCase(HOME.resolve(name));
    }

    Model live() {
        return CaseModel.of(folder, "live.json");
    }

    Model wanted() {
        return CaseModel.of(folder, "wanted.json");
    }

    ChangePlan plan() {
        boolean prune = Files.exists(folder.resolve("options.txt"));
        return ChangePlan.between(live(), wanted(), prune, server -> true);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}

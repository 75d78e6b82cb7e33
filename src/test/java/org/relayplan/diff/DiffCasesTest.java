package org.relayplan.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Model;
import org.relayplan.model.RightsEntry;

/** Pairs of models with what differs between them; {@code -Drelayplan.goldens=write} writes what is found now. */
class DiffCasesTest {

    private static final Path HOME = Repository.root().resolve("src/test/resources/diff");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void two_models_differ_in_this(Path folder) throws IOException {
        Model before = CaseModel.of(folder, "old.json");
        Model after = CaseModel.of(folder, "new.json");
        String found = text(ModelDiff.between(Optional.of(before), after));
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_model_does_not_differ_from_itself(Path folder) {
        Model model = CaseModel.of(folder, "new.json");
        assertTrue(ModelDiff.between(Optional.of(model), model).isEmpty());
    }

    @Test
    void against_nothing_every_connector_is_new() {
        Model model = CaseModel.of(HOME.resolve("nothing"), "new.json");
        assertEquals(
                "EX01\n  new: Relay\n  new: Default Frontend EX01\n  new: Client Frontend EX01\n"
                        + "  new: Outbound Proxy Frontend EX01\n  new: Default EX01\n  new: Client Proxy EX01\n",
                text(ModelDiff.of(model)));
    }

    private static String text(ModelDiff diff) {
        StringBuilder text = new StringBuilder();
        for (ServerDiff server : diff.servers()) {
            if (!server.isEmpty()) {
                text.append(server.server().name()).append(server.isGone() ? " (gone)\n" : "\n");
                server.added()
                        .forEach(
                                one -> text.append("  new: ").append(one.name()).append('\n'));
                server.removed()
                        .forEach(one ->
                                text.append("  gone: ").append(one.name()).append('\n'));
                server.changed().forEach(one -> append(text, one));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ConnectorDiff diff) {
        text.append("  changed: ").append(diff.after().name()).append('\n');
        diff.settings()
                .forEach(change -> text.append("    %s: %s -> %s%n"
                        .formatted(
                                change.parameter().cmdletName(),
                                change.before().text(),
                                change.after().text())
                        .replace(System.lineSeparator(), "\n")));
        RightsDiff rights = diff.rights();
        if (rights.seenBefore() != rights.seenAfter()) {
            text.append("    rights ").append(rights.seenAfter() ? "seen now\n" : "no longer seen\n");
        }
        rights.gone().forEach(entry -> text.append("    - ").append(text(entry)).append('\n'));
        rights.added()
                .forEach(entry -> text.append("    + ").append(text(entry)).append('\n'));
    }

    private static String text(RightsEntry entry) {
        return entry.user().text()
                + (entry.deny() ? " not" : "")
                + (entry.inherited() ? " inherited " : " ")
                + entry.rights().stream().map(ExtendedRight::text).toList();
    }
}

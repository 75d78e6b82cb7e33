package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Visible;

/**
 * Each folder below the cases is a model of one or several files; beside them stand either the faults it has
 * ({@code faults.txt}) or what it is read as ({@code model.txt}). A new case needs no Java;
 * {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class ModelCasesTest {

    static final Path CASES = Path.of("src/test/resources/load/models");
    private static final Set<String> RULES = Set.of("open-relay", "relay-range-wide", "range-expired");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_model_is_read_as_told_beside_it(Path folder) throws IOException {
        String name;
        String actual;
        try {
            LoadedModel loaded = new ModelLoader(RULES, new Faults(), false).load(inputs(folder));
            name = "model.txt";
            actual = ModelDump.of(loaded);
        } catch (FaultyInput e) {
            name = "faults.txt";
            actual = faults(e.faults(), Files.exists(folder.resolve("model.json")));
        }
        Path expected = folder.resolve(name);
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.deleteIfExists(folder.resolve("model.txt"));
            Files.deleteIfExists(folder.resolve("faults.txt"));
            Files.writeString(expected, actual);
        }
        assertTrue(Files.exists(expected), folder + " was not expected to give " + actual);
        assertEquals(Files.readString(expected), actual, folder.toString());
    }

    static List<Input> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Input> inputs = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> inputs.add(new FileInput(file.getFileName().toString(), file)));
            return inputs;
        }
    }

    private static String faults(List<Fault> faults, boolean oneFile) {
        StringBuilder out = new StringBuilder();
        for (Fault fault : faults) {
            String place = fault.place().toString();
            out.append(oneFile ? place.replace("model.json:", "") : place);
            out.append(
                    fault.place().pointer().isEmpty()
                            ? ""
                            : " " + Visible.text(fault.place().pointer()));
            out.append(": ").append(fault.message()).append('\n');
        }
        return out.toString();
    }
}

package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.report.AccountText;
import org.relayplan.report.ModelJson;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.ImportAccount;

/**
 * Each folder of {@code load/imports} holds exports, and in {@code expected.txt} the model and the account that they
 * give, or the faults. A new case needs no Java; {@code -Drelayplan.goldens=write} writes what they give now.
 */
class ImportCasesTest {

    private static final String CASES = "src/test/resources/load/imports";
    private static final String EXPECTED = "expected.txt";

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Repository.root().resolve(CASES))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void exports_give_the_model_and_account_beside_them(String name) throws IOException {
        Path folder = Repository.root().resolve(CASES).resolve(name);
        String actual = imported(inputs(folder));
        Path expected = folder.resolve(EXPECTED);
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, name);
    }

    /** What is written of an import is a model, and the same one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_model_written_is_read_back_equal(String name) throws IOException, FaultyInput {
        LoadedModel loaded;
        try {
            loaded = load(inputs(Repository.root().resolve(CASES).resolve(name)), false);
        } catch (FaultyInput e) {
            return;
        }
        if (loaded.model().servers().isEmpty()) {
            return;
        }
        byte[] written = bytes(ModelJson.of(loaded.model(), false));
        assertEquals(
                loaded.model(),
                load(List.of(new MemoryInput("written.json", written, 1)), false)
                        .model());
        byte[] full = bytes(ModelJson.of(
                load(inputs(Repository.root().resolve(CASES).resolve(name)), true)
                        .model(),
                true));
        assertEquals(
                load(inputs(Repository.root().resolve(CASES).resolve(name)), true)
                        .model(),
                load(List.of(new MemoryInput("full.json", full, 2)), false).model());
    }

    private static LoadedModel load(List<Input> inputs, boolean full) throws FaultyInput {
        return new ModelLoader(Set.of(), new Faults(), false, new ImportForm(true, full, Optional.empty()))
                .load(inputs);
    }

    private static String imported(List<Input> inputs) throws IOException {
        try {
            LoadedModel loaded = load(inputs, false);
            return text(ModelJson.of(loaded.model(), false)) + "\n"
                    + text(new AccountText(loaded.account(), List.of(ImportAccount.Heading.values()), Style.PLAIN));
        } catch (FaultyInput e) {
            StringBuilder out = new StringBuilder();
            for (Fault fault : e.faults()) {
                out.append(fault).append('\n');
            }
            return out.toString();
        }
    }

    private static String text(Rendered document) throws IOException {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Rendered document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.writeTo(out);
        return out.toByteArray();
    }

    private static List<Input> inputs(Path folder) throws IOException {
        List<Input> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().equals(EXPECTED)) {
                    inputs.add(new FileInput(file.getFileName().toString(), file));
                }
            }
        }
        return inputs;
    }
}

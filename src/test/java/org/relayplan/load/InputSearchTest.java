package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.source.Fault;

class InputSearchTest {

    private static final String MODEL = "{ \"$schema\": \"../schemas/model.schema.json\" }";

    @TempDir
    Path here;

    private final Faults faults = new Faults();

    @Test
    void a_file_is_taken_whatever_its_schema_and_bears_the_name_it_was_given() throws IOException {
        write("sub/a.json", "[]");
        assertEquals(List.of("./sub/../sub/a.json"), found("./sub/../sub/a.json"));
        assertEquals(List.of(), skipped("sub/a.json"));
    }

    @Test
    void a_folder_is_every_model_below_it_by_name() throws IOException {
        write("fleet/b.json", MODEL);
        write("fleet/a/z.JSON", "// first a comment\n{ \"other\": [1, {}], \"$schema\": \"model.schema.json\" }");
        write("fleet/a.json", MODEL);
        write("fleet/readme.txt", MODEL);
        assertEquals(List.of("fleet/a.json", "fleet/a/z.JSON", "fleet/b.json"), found("fleet"));
        assertEquals(List.of("fleet/a.json", "fleet/a/z.JSON", "fleet/b.json"), found("fleet/"));
        assertEquals(List.of(), skipped("fleet"));
    }

    @Test
    void what_names_no_model_schema_is_skipped_and_said() throws IOException {
        write("fleet/a.json", MODEL);
        write("fleet/list.json", "[ { \"$schema\": \"model.schema.json\" } ]");
        write("fleet/other.json", "{ \"$schema\": \"other.schema.json\", \"loose\": [1, 2,] }");
        write("fleet/nothing.json", "{ \"inner\": { \"$schema\": \"model.schema.json\" }, \"loose\": [1, 2,], }");
        assertEquals(List.of("fleet/a.json"), found("fleet"));
        assertEquals(List.of("fleet/list.json", "fleet/nothing.json", "fleet/other.json"), skipped("fleet"));
    }

    @Test
    void what_breaks_before_it_tells_its_schema_is_not_skipped() throws IOException {
        write("fleet/a.json", MODEL);
        write("fleet/broken.json", "{\n<<<<<<< HEAD\n \"$schema\": \"model.schema.json\" }");
        write("fleet/zip.json", "PK\3\4");
        write("fleet/empty.json", "");
        assertEquals(
                List.of("fleet/a.json", "fleet/broken.json", "fleet/empty.json", "fleet/zip.json"), found("fleet"));
    }

    @Test
    void without_arguments_it_is_the_folder_relayplan_and_files_so_named() throws IOException {
        write("relayplan/a.json", MODEL);
        write("relayplan/b.relayplan.json", MODEL);
        write("deep/er/x.relayplan.json", "[]");
        write("deep/y.json", MODEL);
        assertEquals(List.of("relayplan/a.json", "relayplan/b.relayplan.json", "deep/er/x.relayplan.json"), found());
        assertEquals(List.of(), skipped());
    }

    @Test
    void without_arguments_and_without_files_there_is_a_fault() {
        assertEquals(List.of(), found());
        assertEquals(
                List.of(".: No model was named, and here is neither a folder relayplan with model files nor any"
                        + " *.relayplan.json; name a file or folder, or begin one with relayplan init."),
                faults());
    }

    @Test
    void a_folder_without_a_model_is_a_fault() throws IOException {
        write("fleet/list.json", "[]");
        assertEquals(List.of(), found("fleet"));
        assertEquals(
                List.of("fleet: The folder holds no .json file whose $schema names the model's (model.schema.json);"
                        + " an export is named by its file."),
                faults());
    }

    @Test
    void a_file_given_twice_is_read_once() throws IOException {
        write("fleet/a.json", MODEL);
        Files.createSymbolicLink(here.resolve("link.json"), here.resolve("fleet/a.json"));
        assertEquals(List.of("fleet/a.json"), found("fleet", "fleet/a.json", "link.json"));
        assertEquals(List.of("link.json"), skipped("fleet", "fleet/a.json", "link.json"));
    }

    @Test
    void links_that_lead_in_circles_end() throws IOException {
        write("fleet/a.json", MODEL);
        Files.createSymbolicLink(here.resolve("fleet/up"), here.resolve("fleet"));
        Files.createSymbolicLink(here.resolve("fleet/b.json"), here.resolve("fleet/b.json"));
        Files.createSymbolicLink(here.resolve("fleet/gone.json"), here.resolve("nowhere.json"));
        Files.createSymbolicLink(here.resolve("fleet/gone.txt"), here.resolve("nowhere.txt"));
        assertEquals(List.of("fleet/a.json"), found("fleet"));
        assertEquals(2, faults().size());
        assertEquals("fleet/gone.json: There is no such file or folder.", faults().get(1));
    }

    @Test
    void what_is_not_there_is_a_fault_each() {
        assertEquals(List.of(), found("a.json", "b/", "c\0.json"));
        assertEquals(
                List.of(
                        "a.json: There is no such file or folder.",
                        "b/: There is no such file or folder.",
                        "c\0.json: This can't be a file's name: Nul character not allowed."),
                faults());
    }

    @Test
    void a_file_beyond_two_gigabytes_is_a_fault_at_once() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(here.resolve("huge.json").toFile(), "rw")) {
            sparse.setLength(DecodedText.LARGEST + 1);
        }
        new DocumentReader(faults, false).read(search().file("huge.json").orElseThrow());
        assertEquals(List.of("huge.json: " + DecodedText.TOO_LARGE), faults());
    }

    @Test
    void a_folder_where_a_file_is_needed_is_a_fault() throws IOException {
        Files.createDirectory(here.resolve("folder"));
        search().file("folder");
        assertEquals(List.of("folder: This is a folder; a file is needed here."), faults());
    }

    @Test
    void a_dash_is_standard_input_once() {
        assertEquals(List.of("-"), found("-", "-"));
        assertEquals(List.of(), faults());
    }

    private InputSearch search() {
        return new InputSearch(here, new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)), faults);
    }

    private List<String> found(String... arguments) {
        return search().model(List.of(arguments)).found().stream()
                .map(Input::name)
                .toList();
    }

    private List<String> skipped(String... arguments) {
        return search().model(List.of(arguments)).skipped().stream()
                .map(Skipped::file)
                .toList();
    }

    private List<String> faults() {
        List<String> out = new ArrayList<>();
        for (Fault fault : faults.list().stream().sorted().toList()) {
            out.add(fault.toString());
        }
        return out;
    }

    private Path write(String name, String text) throws IOException {
        Path file = here.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}

package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;

/**
 * Each {@code .json} below the cases has, beside it, the faults that reading it gives; an empty list means that it is
 * read in silence. A new case needs no Java; {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class DocumentCasesTest {

    private static final Path CASES = Path.of("src/test/resources/load/cases");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_gives_the_faults_listed_beside_it(Path file) throws IOException {
        Path expected = Path.of(file.toString().replaceAll("json$", "txt"));
        String actual = faults(Files.readAllBytes(file));
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, file.toString());
    }

    private static String faults(byte[] document) {
        Faults faults = new Faults();
        InputStream bytes = new ByteArrayInputStream(document);
        Optional<Document> read = new DocumentReader(faults, false).read(bytes, "case.json", new NoElements());
        assertTrue(read.isPresent() || !faults.isEmpty(), "neither a document nor a fault");
        StringBuilder out = new StringBuilder();
        List<Fault> sorted = faults.list().stream().sorted().toList();
        for (Fault fault : sorted) {
            Place place = fault.place();
            String pointer = place.pointer().isEmpty() ? "" : " " + place.pointer();
            out.append(place.line()).append(':').append(place.column()).append(pointer);
            out.append(": ").append(fault.message()).append('\n');
        }
        return out.toString();
    }
}

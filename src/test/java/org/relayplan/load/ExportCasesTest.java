package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each export below the cases has, beside it, what reading it gives: its kind, its objects with their places, what was
 * passed over, and the faults. A new case needs no Java; {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class ExportCasesTest {

    private static final Path CASES = Path.of("src/test/resources/exports");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".read"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void an_export_gives_what_is_listed_beside_it(Path file) throws IOException {
        Path expected = Path.of(file + ".read");
        String actual = ExportDump.of(new FileInput(file.getFileName().toString(), file));
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, actual);
        }
        assertTrue(actual.lines().count() > 1, "neither an object nor a fault");
        assertEquals(Files.readString(expected), actual, file.toString());
    }
}

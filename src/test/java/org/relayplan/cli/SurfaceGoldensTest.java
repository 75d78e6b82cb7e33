package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.report.Misfits;

/**
 * The surfaces of the samples: each file below {@code src/test/resources/surface} is what a sample of that name gives,
 * in the format its ending tells. An empty file added there is a new case; {@code -Drelayplan.goldens=write} writes
 * what is printed now. Fingerprints are left out, for a word changed in a sample's comment is no matter here.
 */
class SurfaceGoldensTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final String GOLDENS = "src/test/resources/surface";
    private static final Map<String, String> FORMATS =
            Map.of("txt", "text", "json", "json", "md", "markdown", "csv", "csv");

    static Stream<String> goldens() {
        return Repository.files(GOLDENS, "").stream().map(Repository::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void a_sample_shows_this_surface_whenever_it_is_asked(String golden) throws IOException {
        Path file = Repository.root().resolve(golden);
        String name = file.getFileName().toString();
        String format = FORMATS.get(name.substring(name.lastIndexOf('.') + 1));
        String sample = sample(name.substring(0, name.lastIndexOf('.')));
        String now = surface(sample, format);
        assertEquals(now, surface(sample, format), "equal input, equal bytes");
        if (WRITE) {
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now);
    }

    @Test
    void every_format_has_a_golden() {
        for (String ending : FORMATS.keySet()) {
            assertTrue(goldens().anyMatch(name -> name.endsWith("." + ending)), ending);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous-relay", "externally-secured", "open-relay", "fleet"})
    void the_json_of_a_sample_is_as_its_schema_says(String sample) {
        assertEquals(List.of(), misfits(run(sample(sample), "json")));
        assertEquals(
                List.of(),
                misfits(run(sample(sample), "json", "--sources", "src/test/resources/cli/models/sources.txt")));
    }

    @Test
    void the_schema_refuses_a_document_that_lacks_or_invents_something() {
        String good = run(sample("anonymous-relay"), "json");
        for (String wrong : List.of(
                good.replace("\"local\"", "\"locl\""),
                good.replace("\"answered\"", "\"ambiguous\""),
                good.replace("\"answered\"", "\"refused\""),
                good.replace("\"connector\": \"Anonymous Relay\"", "\"connector\": null"),
                good.replace("\"relay\": \"yes\"", "\"relay\": \"maybe\""),
                good.replace("\"addresses\": \"2\"", "\"addresses\": 2"),
                good.replace("relayplan/surface/1", "relayplan/surface/2"))) {
            assertFalse(wrong.equals(good));
            assertFalse(misfits(wrong).isEmpty());
        }
    }

    private static List<String> misfits(String document) {
        return Misfits.of(Repository.text(Repository.root().resolve("schemas/surface.schema.json")), document);
    }

    private static String sample(String name) {
        Path folder = Repository.root().resolve("samples/" + name);
        return "samples/" + name + (Files.isDirectory(folder) ? "" : ".json");
    }

    private static String surface(String sample, String format) {
        return run(sample, format).replaceAll("\\b[0-9a-f]{64}\\b", "(fingerprint)");
    }

    private static String run(String sample, String format, String... others) {
        String[] arguments = Stream.concat(Stream.of("surface", sample, "-f", format), Stream.of(others))
                .toArray(String[]::new);
        Shell.Run run = new Shell(Repository.root()).run(arguments);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        return run.out();
    }
}

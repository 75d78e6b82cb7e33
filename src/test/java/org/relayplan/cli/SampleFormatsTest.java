package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;

/**
 * A sample in every format, kept in {@code src/test/resources/cli/formats}; {@code -Drelayplan.goldens=write} writes
 * them anew. Rules are named, so that a new one changes nothing; their pages are left out of SARIF.
 */
class SampleFormatsTest {

    private static final String FOLDER = "src/test/resources/cli/formats";

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
    void the_sample_is_told_and_fails_the_same_in_every_format(String format) throws IOException {
        Shell.Run run = new Shell(Repository.root())
                .run(
                        "check",
                        "samples/open-relay.json",
                        "--only",
                        "open-relay,partial-range-overlap,range-expired,range-host-bits,relay-on-default-connector",
                        "-f",
                        format);
        assertEquals("", run.err());
        assertEquals(Status.FINDINGS, run.status());
        String text = run.out().replaceAll("(?s)\"rules\": \\[ \\{.*?\\n {8}} ]", "\"rules\": []");
        assertTrue(!format.equals("sarif") || text.contains("\"rules\": []") && !text.contains("## What"), text);
        Path file = Repository.root().resolve(FOLDER).resolve("open-relay." + format + ".txt");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(Repository.text(file), text);
    }
}

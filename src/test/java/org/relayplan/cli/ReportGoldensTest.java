package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.HtmlTree;
import org.relayplan.Repository;

/**
 * The reports of the samples: each file below {@code src/test/resources/report}, in a folder that is called as the
 * format, is what a sample of that name gives. An empty file added there is a new case;
 * {@code -Drelayplan.goldens=write} writes what is printed now. Left out are fingerprints, the style sheet and the
 * pages of rules, which have tests of their own.
 */
class ReportGoldensTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final String GOLDENS = "src/test/resources/report/";

    static Stream<String> goldens() {
        return Stream.of("html", "markdown", "csv")
                .flatMap(format -> Repository.files(GOLDENS + format, "").stream())
                .map(Repository::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void a_sample_gives_this_report_whenever_it_is_asked(String golden) throws IOException {
        Path file = Repository.root().resolve(golden);
        String format = file.getParent().getFileName().toString();
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        String sample = Files.exists(Repository.root().resolve("samples/" + name + ".json"))
                ? "samples/" + name + ".json"
                : "samples/" + name;
        String report = report(sample, format);
        assertEquals(report, report(sample, format), "equal input, equal bytes");
        if (format.equals("html")) {
            HtmlTree.of(report);
        }
        String now = report.replaceAll("[0-9a-f]{64}", "0".repeat(64))
                .replaceAll("'sha256-[^']+'", "'sha256-'")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)(<details class=\"page\".*?</summary>).*?</details>", "$1</details>")
                .replaceAll("(?s)(## What the rules say[^\n]*\n).*", "$1");
        if (WRITE) {
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now);
    }

    private static String report(String sample, String format) {
        Shell.Run run = new Shell(Repository.root()).run("report", sample, "--now", "2026-11-22", "-f", format);
        assertEquals("", run.err());
        return run.out();
    }
}

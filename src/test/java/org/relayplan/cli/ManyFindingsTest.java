package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that finds more than GitHub takes. */
class ManyFindingsTest {

    private static final int MOST = 25_000;

    @TempDir
    private Path folder;

    @Test
    void who_writes_sarif_is_told_what_it_lacks_and_the_status_is_that_of_all_findings() throws IOException {
        model(MOST + 10);
        String told = "relayplan: SARIF has only 25,000 of 25,010 findings, as many as GitHub code scanning takes"
                + " in a run; 10 are left out, none above medium. -f json has all of them.\n";
        Shell.Run printed = check("medium", "-f", "sarif");
        assertEquals(told, printed.err());
        assertEquals(MOST, results(printed.out()));
        assertEquals(Status.FINDINGS, printed.status());
        Shell.Run written = check("high", "-f", "sarif=check.sarif", "-f", "json=check.json", "-q");
        assertEquals(told, written.err());
        assertEquals(printed.out(), Files.readString(folder.resolve("check.sarif")));
        assertEquals(
                MOST + 10,
                Files.readString(folder.resolve("check.json")).split("\"rule\": \"range-expired\"", -1).length - 1);
        assertEquals(Status.FINE, written.status());
    }

    @Test
    void of_as_many_as_github_takes_nothing_is_said() throws IOException {
        model(MOST);
        Shell.Run run = check("medium", "-f", "sarif");
        assertEquals("", run.err());
        assertEquals(MOST, results(run.out()));
    }

    private static int results(String sarif) {
        return sarif.split("\"ruleId\": \"range-expired\"", -1).length - 1;
    }

    private Shell.Run check(String failOn, String... formats) {
        List<String> arguments =
                new ArrayList<>(List.of("check", "many.json", "--only", "range-expired", "--fail-on", failOn));
        arguments.addAll(List.of(formats));
        return new Shell(folder).run(arguments.toArray(String[]::new));
    }

    /** A connector with that many entries that nobody removed in time. */
    private void model(int expired) throws IOException {
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < expired; i++) {
            ranges.append(i == 0 ? "" : ", ")
                    .append("{ \"range\": \"10.")
                    .append(i / 10_000)
                    .append('.')
                    .append(i / 100 % 100)
                    .append('.')
                    .append(i % 100)
                    .append("\", \"expires\": \"2020-01-01\" }");
        }
        Files.writeString(folder.resolve("many.json"), """
                { "servers": [{ "name": "EX01", "role": "Mailbox", "version": "2019", "addresses": ["10.1.1.1"] }],
                  "connectors": [{ "name": "Relay", "servers": ["EX01"], "transportRole": "FrontendTransport",
                    "usage": "Custom", "bindings": ["10.1.1.1:26"], "remoteIPRanges": [%s] }] }
                """.formatted(ranges));
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.Repository;
import org.relayplan.report.Misfits;

/** A session to type as JSON. */
class TelnetJsonTest {

    private static final String SCHEMA = Repository.text(Repository.root().resolve("schemas/telnet.schema.json"));

    @ParameterizedTest
    @CsvSource({
        "192.168.5.10, EX01, en",
        "192.168.5.10, EX01, ja",
        "192.168.7.7, EX01/10.1.1.1:587, ja",
        "192.168.5.10, EX01:26, en",
        "192.168.5.10, EX01:27, en",
        "192.168.5.10, EX01:28, ja",
        "192.168.5.10, EX01:29, ja",
        "172.16.0.1, EX01:26, en",
        "fd00::1, EX01, en"
    })
    void it_follows_its_schema_and_never_holds_a_secret(String from, String to, String language) {
        Shell shell = new Shell(Repository.root().resolve("src/test/resources/cli/models"))
                .environment("RELAYPLAN_USER", "chris")
                .environment("RELAYPLAN_PASSWORD", "Secret1!");
        Shell.Run run =
                shell.run("telnet", "telnet.json", "--from", from, "--to", to, "--lang", language, "-f", "json");
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of(), Misfits.of(SCHEMA, run.out()));
        assertFalse(run.out().contains("U2VjcmV0MSE") || run.out().contains("Secret1!"));
    }
}

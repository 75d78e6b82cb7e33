package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.Repository;
import org.relayplan.report.Misfits;

/** A computer that takes the place of a device on which nobody can type. */
class StandInTest {

    private static final String MODEL =
            Repository.root().resolve("samples/anonymous-relay.json").toString();

    @TempDir
    private Path folder;

    private Shell.Run telnet(String... more) {
        List<String> all = new ArrayList<>(List.of("telnet", MODEL, "--from", "192.168.5.10", "--to", "EX01"));
        all.addAll(List.of(more));
        return new Shell(folder).run(all.toArray(String[]::new));
    }

    @Test
    void two_scripts_let_it_in_for_the_test_and_out_again() throws IOException {
        Shell.Run run = telnet("--stand-in", "192.168.5.77", "--out", "test");
        assertEquals(0, run.status(), run.err());
        String add = script("add-stand-in.ps1");
        String remove = script("remove-stand-in.ps1");
        assertTrue(add.contains("# Step 1 of 1, EX01\\Anonymous Relay: put 192.168.5.77 into RemoteIPRanges\n"), add);
        assertTrue(
                remove.contains("# Step 1 of 1, EX01\\Anonymous Relay: take 192.168.5.77 out of RemoteIPRanges\n"),
                remove);
        assertTrue(run.err().contains("wrote add-stand-in.ps1 for the server EX01"), run.err());
    }

    private String script(String name) throws IOException {
        String text = Files.readString(folder.resolve("test").resolve(name), StandardCharsets.US_ASCII);
        assertTrue(text.contains("\r\n") && !text.replace("\r\n", "").contains("\n"), "lines end with CRLF");
        return text.replace("\r\n", "\n");
    }

    @Test
    void the_session_is_told_as_it_looks_from_there() {
        Shell.Run run = telnet("--stand-in", "192.168.5.77");
        assertEquals(0, run.status(), run.err());
        for (String words : List.of(
                "192.168.5.77 connects to EX01 on port 25: \"Anonymous Relay\" answers.",
                "Type it on 192.168.5.77 itself",
                "Hello [192.168.5.77]",
                "192.168.5.77 stands in for 192.168.5.10",
                "@{Add='192.168.5.77'}",
                "@{Remove='192.168.5.77'}")) {
            assertTrue(run.out().contains(words), words + " in\n" + run.out());
        }
        assertFalse(run.out().contains("ADDRESS"), run.out());
        Shell.Run json = telnet("--stand-in", "192.168.5.77", "-f", "json");
        String schema = Repository.text(Repository.root().resolve("schemas/telnet.schema.json"));
        assertEquals(List.of(), Misfits.of(schema, json.out()));
        assertTrue(json.out().contains("\"standsInFor\": \"192.168.5.10\""), json.out());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.5.11, is answered by \"Anonymous Relay\" as it is",
        "fd00::77, can't stand in",
        "host, --stand-in host:",
        "192.168.5.0/24, --stand-in 192.168.5.0/24:"
    })
    void who_can_t_or_needn_t_stand_in_is_told_why(String address, String words) {
        Shell.Run run = telnet("--stand-in", address, "--out", "test");
        assertEquals(2, run.status(), run.out());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(Files.exists(folder.resolve("test")), "nothing is written");
    }

    @Test
    void a_folder_is_for_its_scripts_alone() {
        assertEquals(2, telnet("--out", "test").status());
        assertEquals(2, telnet("--stand-in", "192.168.5.77", "--judge", "x.log").status());
        assertEquals(2, telnet("--stand-in", "192.168.5.77", "--out", "-").status());
        assertFalse(Files.exists(folder.resolve("-")), "it is two scripts, and no folder has that name");
    }
}

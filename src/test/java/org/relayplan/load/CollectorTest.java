package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relayplan.powershell.PowerShellFault;
import org.relayplan.powershell.Session;
import org.relayplan.script.PowerShellGrammar;
import org.relayplan.source.Place;

/** The collector that import prints: read-only PowerShell 2, whose file is read back. */
class CollectorTest {

    private static final Path WRITTEN = Path.of("src/test/resources/exports/collector/collected.xml");

    private final String script = script();

    private static String script() {
        try (InputStream in = CollectorTest.class.getResourceAsStream("/org/relayplan/load/collect.ps1")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void it_is_ascii_with_windows_line_ends() {
        assertTrue(script.chars().allMatch(c -> c == '\r' || c == '\n' || c >= ' ' && c < 0x7F), "not ASCII");
        assertEquals(script, script.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(script.lines().allMatch(line -> line.length() <= 120), "a long line");
    }

    @Test
    void it_is_powershell() {
        assertEquals(List.of(), PowerShellGrammar.misfits(script));
    }

    @Test
    void it_has_nothing_that_came_after_powershell_2() {
        for (String later : List.of("[ordered]", "[pscustomobject]", "::new(", "-Raw", "-in ", "-notin ", "$PSItem")) {
            assertFalse(
                    script.toLowerCase(java.util.Locale.ROOT).contains(later.toLowerCase(java.util.Locale.ROOT)),
                    later);
        }
        assertFalse(script.contains("-DomainController"), "an Edge server takes no domain controller");
    }

    @Test
    void it_calls_nothing_that_changes_anything() {
        String code = script.lines().filter(line -> !line.startsWith("#")).reduce("", (all, line) -> all + line + "\n");
        Set<String> own = new TreeSet<>();
        Matcher functions = Pattern.compile("function ([\\w-]+)").matcher(code);
        while (functions.find()) {
            own.add(functions.group(1));
        }
        Set<String> others = new TreeSet<>();
        Matcher commands = Pattern.compile("(?<![\\w'$.-])[A-Z]\\w+-[A-Z]\\w+").matcher(code);
        while (commands.find()) {
            if (!own.contains(commands.group()) && !commands.group().startsWith("Get-")) {
                others.add(commands.group());
            }
        }
        assertEquals(
                Set.of(
                        "Add-Member",
                        "Export-Clixml",
                        "ForEach-Object",
                        "New-Object",
                        "Set-StrictMode",
                        "Test-Path",
                        "Write-Host",
                        "Write-Progress",
                        "Write-Warning"),
                others);
    }

    @Test
    void what_it_writes_is_read_back() throws IOException {
        CollectedServers servers = new CollectedServers();
        Session session = Session.run(script, servers, Map.of());
        assertEquals(
                List.of(
                        "warning: EX02, network connections: no answer from EX02",
                        "Servers: 2, receive connectors: 2",
                        "Rows of permissions: 6, accepted domains: 1",
                        "warning: Could not be read: 1, see above. Answers that depend on it will be unknown.",
                        "Written: C:\\Temp\\exchange-20261122-110000.xml",
                        "Next:    relayplan import \"C:\\Temp\\exchange-20261122-110000.xml\""),
                session.shown);
        // The document itself is a case of ExportCasesTest, which says what is read of it.
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(WRITTEN, servers.document());
        }
        assertEquals(Files.readString(WRITTEN), servers.document());
    }

    @Test
    void what_fails_is_written_down_and_the_rest_collected() {
        CollectedServers servers = new CollectedServers(
                "!Get-NetworkConnectionInfo", "Get-ExchangeServer", "Get-TransportConfig", "rows of EX02");
        Session.run(script, servers, Map.of("Path", "x.xml"));
        Faults faults = new Faults();
        List<String> problems = new ArrayList<>();
        int[] rows = new int[1];
        MemoryInput input = new MemoryInput("x.xml", servers.document().getBytes(StandardCharsets.UTF_8), 1);
        new ExportReader(faults, false).read(input, new ExportedObjects() {
            @Override
            public void take(ExportedObject object) {
                rows[0] += object.typeNames().get(0).equals("relayplan.ADAcePresentationObject") ? 1 : 0;
            }

            @Override
            public void pass(Place place, String sentence) {
                problems.add("passed: " + sentence);
            }

            @Override
            public void miss(Place place, String sentence) {
                problems.add(sentence);
            }

            @Override
            public void whole(String file) {
                problems.add(file + " is whole");
            }
        });
        assertEquals(List.of(), faults.list());
        assertEquals(
                List.of(
                        "The collector could not read everything: \"Servers: Get-ExchangeServer may not be called\".",
                        "The collector could not read everything: \"EX02\\Relay <&> \u00E9, permissions: access is"
                                + " denied\".",
                        "The collector could not read everything: \"Settings of transport: Get-TransportConfig may not"
                                + " be called\".",
                        "x.xml is whole",
                        "passed: Collected at \"2026-11-22T11:00:00\" by PowerShell \"5.1\"."),
                problems);
        assertEquals(3, rows[0]);
    }

    @Test
    void a_file_that_is_there_is_left_alone() {
        CollectedServers servers = new CollectedServers("file");
        assertThrows(PowerShellFault.class, () -> Session.run(script, servers, Map.of("Path", "x.xml")));
        assertFalse(servers.called.contains("Get-ReceiveConnector"), servers.called.toString());
    }

    @Test
    void elsewhere_than_in_the_exchange_shell_it_says_so() {
        PowerShellFault fault = assertThrows(
                PowerShellFault.class,
                () -> Session.run(script, new CollectedServers("!Get-ReceiveConnector"), Map.of()));
        assertEquals("Run this script in the Exchange Management Shell.", fault.getMessage());
    }
}

package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PowerShellGrammarTest {

    private static final String VALID = """
            # New relay connector
            $ErrorActionPreference = 'Stop'
            New-ReceiveConnector -Name 'O''Brien''s relay' -Server 'EX01' -TransportRole FrontendTransport -Custom `
                -Bindings '0.0.0.0:25' -RemoteIPRanges '192.168.5.10','192.168.6.0/24'
            $found = @(Get-ReceiveConnector 'EX01\\Anonymous Relay')
            if ($found.Count -ne 1) {
                throw 'expected exactly one connector'
            }
            $found[0] | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient'
            """;

    @Test
    void valid_scripts_fit_with_either_line_end() {
        assertEquals(List.of(), PowerShellGrammar.misfits(Map.of("lf", VALID, "crlf", VALID.replace("\n", "\r\n"))));
    }

    @Test
    void an_unbalanced_quote_is_found_at_its_place() {
        List<PowerShellGrammar.Misfit> misfits =
                PowerShellGrammar.misfits("Get-ReceiveConnector 'EX01'\nSet-ReceiveConnector -Banner '220 O'Brien'\n");
        assertEquals(1, misfits.size(), misfits.toString());
        assertEquals(2, misfits.get(0).line(), misfits.toString());
    }

    @Test
    void each_broken_script_is_named_and_the_sound_ones_are_not() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("sound", VALID);
        scripts.put("brace", "if ($true) {\n    Get-Date\n");
        scripts.put("parenthesis", "$x = (1 + 2\n");
        scripts.put("pipe", "Get-Date | | Out-Null\n");
        scripts.put("here-string", "$x = @'\ntext\n  '@\n");
        List<PowerShellGrammar.Misfit> misfits = PowerShellGrammar.misfits(scripts);
        TreeSet<String> named = new TreeSet<>();
        misfits.forEach(misfit -> named.add(misfit.script()));
        assertEquals("[brace, here-string, parenthesis, pipe]", named.toString(), misfits.toString());
        assertTrue(misfits.get(0).toString().startsWith("brace:"), misfits.toString());
    }
}

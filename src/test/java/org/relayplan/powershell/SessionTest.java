package org.relayplan.powershell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small PowerShell of these tests, held to what the real one is known to do. */
class SessionTest {

    private static final Commands NONE = new Commands() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public List<Object> run(String name, List<Object> input, List<Object> positional, Map<String, Object> named) {
            throw new PowerShellFault("no such command: " + name);
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'O'Brien'",
                "\u2018x\u2019; Remove-Item y",
                "'x\u2019; Remove-Item y #'",
                "\"$x\"",
                "@{ A = 'x' B = 'y' }",
                "@{ A = 1\nA = 2 }",
                "$x = 'a",
                "if ($true) { 'x'",
                "Write-Host 'a'-Foo",
                "'a' 'b'",
                "$unknown",
                "@{}.missing",
                "Remove-Item x",
                "function f($a) { $a }\nf 1 2",
                "throw 'up'",
            })
    void what_powershell_refuses_fails(String script) {
        assertThrows(RuntimeException.class, () -> Session.run(script, NONE, Map.of()));
    }

    static List<Arguments> done() {
        return List.of(
                Arguments.of("Write-Host 'it''s'", "it's"),
                Arguments.of("Write-Host \u2018it''s\u2019", "it's"),
                Arguments.of("Write-Host ('caf' + [char]0x00E9 + 's')", "caf\u00E9s"),
                Arguments.of("Write-Host ('' + [char]0x27)", "'"),
                Arguments.of("Write-Host 'a','b','c'", "a b c"),
                Arguments.of("Write-Host @('a' # no\u2019; 'x'\n'b')", "a b"),
                Arguments.of("Write-Host 36MB", "37748736"),
                Arguments.of("Write-Host @('a','b').Count", "2"),
                Arguments.of("Write-Host @($null).Count", "1"),
                Arguments.of("function f { }; Write-Host @(f).Count", "0"),
                Arguments.of("Write-Host (1 + 2 * 3 - 1)", "6"),
                Arguments.of("Write-Host ('b' -eq 'B' -and -not ('a' -eq 'b'))", "True"),
                Arguments.of("Write-Host ('a-b(c' -replace '[^a-c]', '')", "abc"),
                Arguments.of("Write-Host ('1,2'.Split(',') -join ';')", "1;2"),
                Arguments.of("Write-Host (@{ A = 1 }.a)", "1"),
                Arguments.of("foreach ($x in @('a') + @('b')) { Write-Host $x }", "a\nb"),
                Arguments.of(
                        "function f($x) { if ($x) { return 'y' }\n'n' }\nWrite-Host @((f $true), (f $false))", "y n"),
                Arguments.of("function f([switch] $S, $x) { Write-Host ($S, $x) }\nf 1 -S", "True 1"),
                Arguments.of("try { throw 'a' } catch [System.FormatException] { }", "error: a"),
                Arguments.of(
                        "try { [System.Net.IPAddress]::Parse('x') } catch [System.FormatException] { Write-Host 'c' }",
                        "c"));
    }

    @ParameterizedTest
    @MethodSource("done")
    void what_powershell_does_is_done(String script, String shown) {
        assertEquals(shown, String.join("\n", Session.runToTheEnd(script, NONE, Map.of()).shown));
    }
}

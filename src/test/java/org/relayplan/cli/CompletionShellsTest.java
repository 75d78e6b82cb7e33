package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.completion.KnownCommand;
import org.relayplan.completion.KnownOption;
import org.relayplan.script.PowerShellGrammar;

/**
 * Completion in the real shells, at a real prompt: what is typed with Tabs arrives at the program as it should. What
 * PowerShell completes is not run here; its script is held to the grammar.
 */
class CompletionShellsTest {

    /** What is typed, and the arguments that arrive; {@code =} may stand for a blank behind an option in zsh. */
    private static final String[][] CASES = {
        {"relayplan ch\t", "check"},
        {"relayplan check --fo\tjs\t", "check", "--format", "json"},
        {"relayplan check --format=sar\t", "check", "--format=sarif"},
        {"relayplan check -f gi\t", "check", "-f", "github"},
        {"relayplan check --fail-on=cr\t", "check", "--fail-on=critical"},
        {"relayplan check --fail-on hi\tpl\t", "check", "--fail-on", "high", "plain.json"},
        {"relayplan check --only open-r\t", "check", "--only", "open-relay"},
        {"relayplan check --only open-relay,bare-l\t", "check", "--only", "open-relay,bare-linefeeds-accepted"},
        {"relayplan check --skip=open-relay,bare-l\t", "check", "--skip=open-relay,bare-linefeeds-accepted"},
        {"relayplan check --profile s\t", "check", "--profile", "stig"},
        {"relayplan check --base\tpl\t", "check", "--baseline", "plain.json"},
        {"relayplan check --baseline=pl\t", "check", "--baseline=plain.json"},
        {"relayplan check -f json=pl\t", "check", "-f", "json=plain.json"},
        {"relayplan check --format=json=my\t", "check", "--format=json=my model.json"},
        {"relayplan check my\t", "check", "my model.json"},
        {"relayplan check \"my\t", "check", "my model.json"},
        {"relayplan check it\t", "check", "it's.json"},
        {"relayplan check do\t", "check", "do $(touch evil) `touch evil`;touch evil.json"},
        {"relayplan check --baseline do\t", "check", "--baseline", "do $(touch evil) `touch evil`;touch evil.json"},
        {"relayplan check plain.json it\t", "check", "plain.json", "it's.json"},
        {"relayplan script --out o\tx", "script", "--out", "out dir/x"},
        {"relayplan script --out=o\tx", "script", "--out=out dir/x"},
        {"relayplan rules open-r\t", "rules", "open-relay"},
        {"relayplan completion fi\t", "completion", "fish"},
        {"relayplan help ex\t", "help", "explain"},
        {"relayplan --color al\tche\t--fail-on hi\t", "--color", "always", "check", "--fail-on", "high"},
        {"relayplan -f json ru\topen-r\t", "-f", "json", "rules", "open-relay"},
        {"relayplan telnet --lang j\t", "telnet", "--lang", "ja"},
        {"relayplan verify --patterns fu\t", "verify", "--patterns", "full"},
        {"relayplan diff pl\tit\t", "diff", "plain.json", "it's.json"},
        {"relayplan check -- pl\t", "check", "--", "plain.json"},
        // Where nothing can be offered, nothing is.
        {"relayplan schema pl\t", "schema", "pl"},
        {"relayplan mx pl\t", "mx", "pl"},
        {"relayplan rules open-relay pl\t", "rules", "open-relay", "pl"},
        {"relayplan explain --from pl\t", "explain", "--from", "pl"},
        {"relayplan check --fail-on zz\t", "check", "--fail-on", "zz"},
        {"relayplan check --colour\t", "check", "--colour"},
    };

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name :
                List.of("plain.json", "my model.json", "it's.json", "do $(touch evil) `touch evil`;touch evil.json")) {
            Files.writeString(folder.resolve(name), "{}");
        }
        Files.createDirectories(folder.resolve("out dir"));
        Files.writeString(folder.resolve("other.json"), "{}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void what_is_typed_with_tabs_arrives_whole(String shell) throws Exception {
        List<String> typed = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String[] one : CASES) {
            typed.add(one[0]);
            expected.add(one[0] + " -> " + List.of(one).subList(1, one.length));
        }
        List<List<String>> arrived = shell(shell).type(typed);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < CASES.length; i++) {
            seen.add(CASES[i][0] + " -> " + spaced(arrived.get(i), CASES[i]));
        }
        assertEquals(String.join("\n", expected), String.join("\n", seen));
        assertFalse(Files.exists(folder.resolve("evil")), "the name of a file was run");
    }

    /** Each option is completed from its name without the last letter, wherever that says which is meant. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void every_option_of_every_command_is_completed(String shell) throws Exception {
        List<String> typed = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (KnownCommand command : CompletionWords.vocabulary().commands()) {
            for (KnownOption option : command.options()) {
                String name = option.names().get(option.names().size() - 1);
                String begun = name.substring(0, name.length() - 1);
                long meant = command.options().stream()
                        .flatMap(other -> other.names().stream())
                        .filter(other -> other.startsWith(begun))
                        .count();
                if (meant == 1 && begun.length() > 2) {
                    typed.add("relayplan " + command.word() + " " + begun + "\t");
                    expected.add(command.word() + " " + name);
                }
            }
        }
        List<String> seen = new ArrayList<>();
        for (List<String> words : shell(shell).type(typed)) {
            seen.add(String.join(" ", words).replaceAll("=$", ""));
        }
        assertEquals(String.join("\n", expected), String.join("\n", seen));
    }

    @Test
    void an_option_that_was_given_is_offered_again_only_if_it_may_be_repeated() throws Exception {
        List<List<String>> arrived = shell("bash")
                .type(List.of(
                        "relayplan check --fail-on high --fail\t",
                        "relayplan check -q --qui\t",
                        "relayplan check -f json --form\t"));
        assertEquals(List.of("check", "--fail-on", "high", "--fail"), arrived.get(0));
        assertEquals(List.of("check", "-q", "--qui"), arrived.get(1));
        assertEquals(List.of("check", "-f", "json", "--format"), arrived.get(2));
    }

    @Test
    void the_script_for_powershell_fits_its_grammar() {
        assertEquals(List.of(), PowerShellGrammar.misfits(script("powershell")));
    }

    private TypedShell shell(String shell) throws IOException {
        return new TypedShell(shell, script(shell), home, folder);
    }

    private String script(String shell) {
        Shell.Run run = new Shell(folder).run("completion", shell);
        assertEquals(0, run.status(), run.err());
        return run.out();
    }

    /** With an option and its value in two words, where two were expected and zsh made it one. */
    private static List<String> spaced(List<String> words, String[] expected) {
        List<String> spaced = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            boolean isWhole =
                    equals < 0 || !word.startsWith("-") || List.of(expected).contains(word);
            spaced.addAll(isWhole ? List.of(word) : List.of(word.substring(0, equals), word.substring(equals + 1)));
        }
        return spaced;
    }
}

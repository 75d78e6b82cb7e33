package org.relayplan.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;
import org.relayplan.completion.Accepted.Form;
import org.relayplan.script.PowerShellGrammar;

/**
 * The four scripts for a small program that has every kind of option and argument once: goldens in
 * {@code src/test/resources/completion}. PowerShell's is checked by grammar, and not run here.
 */
class CompletionScriptsTest {

    private static final List<KnownOption> COMMON = List.of(
            option(Optional.of(new Accepted("WHEN", Form.WORD, List.of("auto", "never"))), false, "--color"),
            option(Optional.empty(), false, "-h", "--help"));

    private static final Vocabulary SMALL = new Vocabulary(
            List.of(
                    command(
                            "look",
                            Optional.of(new Accepted("MODEL", Form.FILE, List.of())),
                            true,
                            option(Optional.of(Accepted.anything("ADDRESS[:PORT]")), true, "--from"),
                            option(Optional.of(new Accepted("FILE", Form.FILE, List.of())), false, "-o"),
                            option(Optional.of(new Accepted("FOLDER", Form.FOLDER, List.of())), false, "--out"),
                            option(
                                    Optional.of(
                                            new Accepted("FORMAT[=FILE]", Form.WORD_AND_FILE, List.of("json", "text"))),
                                    true,
                                    "-f",
                                    "--format"),
                            option(
                                    Optional.of(new Accepted("RULE,...", Form.WORDS, List.of("a-rule", "b-rule"))),
                                    true,
                                    "--only")),
                    command("rules", Optional.of(new Accepted("RULE", Form.WORD, List.of("a-rule", "b-rule"))), false),
                    command("where", Optional.empty(), false)),
            COMMON);

    private static KnownOption option(Optional<Accepted> value, boolean repeatable, String... names) {
        return new KnownOption(
                List.of(names), "what " + names[names.length - 1].replace("-", "") + " does", value, repeatable);
    }

    private static KnownCommand command(
            String word, Optional<Accepted> operand, boolean several, KnownOption... options) {
        List<KnownOption> all = new java.util.ArrayList<>(List.of(options));
        all.addAll(COMMON);
        return new KnownCommand(word, "what " + word + " says, and where", all, operand, several);
    }

    @Test
    void scripts_are_as_they_were_read_last() throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("bash", BashCompletion.of(SMALL));
        scripts.put("zsh", ZshCompletion.of(SMALL));
        scripts.put("fish", FishCompletion.of(SMALL));
        scripts.put("ps1", PowerShellCompletion.of(SMALL));
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Path golden = Repository.root().resolve("src/test/resources/completion/small." + script.getKey());
            if ("write".equals(System.getProperty("relayplan.goldens"))) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, script.getValue());
            }
            assertEquals(Repository.text(golden), script.getValue());
        }
    }

    @Test
    void the_script_for_powershell_fits_its_grammar() {
        assertEquals(List.of(), PowerShellGrammar.misfits(PowerShellCompletion.of(SMALL)));
    }

    @Test
    void nothing_goes_into_a_script_that_a_shell_could_take_for_more_than_a_word() {
        for (String hostile : List.of("a'b", "$(x)", "`x`", "a;b", "a\nb", "a b", "", "\u00e9")) {
            assertThrows(IllegalArgumentException.class, () -> new Accepted("FILE", Form.WORD, List.of(hostile)));
            assertThrows(IllegalArgumentException.class, () -> option(Optional.empty(), false, hostile));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new KnownCommand(hostile, "does it", List.of(), Optional.empty(), false));
        }
        for (String hostile : List.of("it's", "$HOME", "a[b]", "a:b", "\"", "")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new KnownOption(List.of("-x"), hostile, Optional.empty(), false));
        }
    }
}

package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beust.jcommander.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.completion.Accepted;
import org.relayplan.completion.KnownCommand;
import org.relayplan.completion.KnownOption;

/** What shells complete is what the commands take. */
class CompletionWordsTest {

    @TempDir
    Path folder;

    static List<KnownCommand> commands() {
        return CompletionWords.vocabulary().commands();
    }

    @Test
    void every_command_is_known() {
        assertEquals(
                Commands.words(), commands().stream().map(KnownCommand::word).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void every_option_of_a_command_is_known_by_each_of_its_names(KnownCommand known) {
        Set<String> names = new TreeSet<>();
        known.options().forEach(option -> names.addAll(option.names()));
        Options options = Commands.find(known.word()).orElseThrow().options();
        assertEquals(new TreeSet<>(CommandLine.names(options)), names);
    }

    @Test
    void an_option_that_nobody_described_or_whose_value_nobody_knows_is_refused() {
        class Undescribed extends Options {
            @Parameter(names = "--new", placeholder = "FILE")
            String option = "";
        }
        class Unnamed extends Options {
            @Parameter(names = "--new", description = "something new")
            String option = "";
        }
        class Unknown extends Options {
            @Parameter(names = "--new", placeholder = "THING", description = "something new")
            String option = "";
        }
        assertThrows(IllegalArgumentException.class, () -> CompletionWords.options(new Undescribed(), List.of()));
        assertThrows(IllegalStateException.class, () -> CompletionWords.options(new Unnamed(), List.of()));
        assertThrows(IllegalStateException.class, () -> CompletionWords.options(new Unknown(), List.of()));
    }

    /** The scripts skip the value of an option before they know the command. */
    @Test
    void an_option_takes_a_value_in_every_command_or_in_none() {
        Map<String, Boolean> taken = new TreeMap<>();
        for (KnownCommand command : commands()) {
            for (KnownOption option : command.options()) {
                for (String name : option.names()) {
                    boolean takes = option.value().isPresent();
                    assertEquals(takes, taken.getOrDefault(name, takes), command.word() + " " + name);
                    taken.put(name, takes);
                }
            }
        }
    }

    /** What a command says when it is given nonsense names every word that is completed, and no other in its place. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void the_words_for_an_option_are_those_the_command_takes(KnownCommand known) {
        for (KnownOption option : known.options()) {
            if (option.value().isEmpty()) {
                continue;
            }
            Accepted value = option.value().get();
            String name = option.names().get(0);
            switch (value.form()) {
                case WORD, WORD_AND_FILE -> {
                    assertFalse(value.words().isEmpty(), known.word() + " " + name);
                    Shell.Run run = run(known.word(), name, "qqqqqqqqqqqqqqqqqq");
                    assertEquals(2, run.status(), run.err());
                    List<String> said = List.of(run.err().strip().split("[ ,;.:]+"));
                    List<String> lists = new ArrayList<>(value.words());
                    lists.removeAll(said);
                    assertEquals(List.of(), lists, run.err());
                }
                case WORDS -> {
                    assertEquals(RuleIds.all(), value.words());
                    Shell.Run run = run(known.word(), name, "qqqqqqqqqqqqqqqqqq");
                    assertTrue(run.err().startsWith("relayplan: There is no rule qqq"), run.err());
                }
                default -> assertEquals(List.of(), value.words());
            }
        }
    }

    @Test
    void a_rule_and_a_shell_are_completed_behind_their_commands() {
        assertEquals(RuleIds.all(), operand("rules").words());
        assertEquals(
                List.of("bash", "zsh", "fish", "powershell"),
                operand("completion").words());
        assertEquals(Accepted.Form.FILE, operand("check").form());
        assertEquals(Accepted.Form.FILE, operand("diff").form());
        assertEquals(Accepted.Form.ANYTHING, operand("mx").form());
    }

    private static Accepted operand(String word) {
        return commands().stream()
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow()
                .operand()
                .orElseThrow();
    }

    private Shell.Run run(String... words) {
        return new Shell(folder).run(words);
    }
}

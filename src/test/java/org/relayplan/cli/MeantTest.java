package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.completion.Accepted;
import org.relayplan.completion.KnownCommand;
import org.relayplan.completion.KnownOption;

/** A slip of one letter in any word of the command line is told with the word that was meant. */
class MeantTest {

    @TempDir
    Path folder;

    static List<KnownCommand> commands() {
        return CompletionWords.vocabulary().commands();
    }

    @Test
    void in_a_command() {
        for (String word : Commands.words()) {
            for (String slip : slips(word)) {
                if (!Commands.words().contains(slip)) {
                    meant(word, slip);
                    meant(word, "help", slip);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void in_an_option(KnownCommand command) {
        Set<String> names = Set.copyOf(
                CommandLine.names(Commands.find(command.word()).orElseThrow().options()));
        for (String name : names) {
            for (String slip : name.startsWith("--") ? slips(name) : List.<String>of()) {
                // A slip may be an option of its own, here or elsewhere.
                if (!names.contains(slip) && OtherCommands.having(slip).isEmpty()) {
                    Shell.Run run = run(command.word(), slip, "x");
                    assertEquals(2, run.status(), slip);
                    assertTrue(run.err().contains("; did you mean --"), slip + ": " + run.err());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void in_a_value(KnownCommand command) {
        for (KnownOption option : command.options()) {
            List<String> words = option.value().map(Accepted::words).orElse(List.of());
            for (String word : words.size() > 20 ? words.subList(0, 5) : words) {
                for (String slip : slips(word)) {
                    if (!words.contains(slip) && slip.length() > 1) {
                        Shell.Run run = run(command.word(), option.names().get(0), slip);
                        assertEquals(2, run.status(), slip);
                        // Some slips are as near to another word.
                        boolean isTold = run.err().contains("did you mean ")
                                || run.err().matches("(?s).*\\b\\Q" + word + "\\E\\b.*");
                        assertTrue(isTold, slip + ": " + run.err());
                    }
                }
            }
        }
    }

    /** Two letters swapped at the end, and one lost in the middle. */
    private static List<String> slips(String word) {
        int last = word.length() - 1;
        List<String> slips = new ArrayList<>();
        slips.add(word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1));
        slips.add(word.substring(0, last / 2 + 1) + word.substring(last / 2 + 2));
        slips.remove(word);
        return slips;
    }

    private void meant(String word, String... line) {
        Shell.Run run = run(line);
        assertEquals(2, run.status());
        assertTrue(run.err().endsWith("; did you mean " + word + "?\n"), String.join(" ", line) + ": " + run.err());
    }

    private Shell.Run run(String... words) {
        return new Shell(folder).run(words);
    }
}

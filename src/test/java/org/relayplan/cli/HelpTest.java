package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What help says is so, and fits the screen. */
class HelpTest {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

    static List<String> words() {
        return Commands.words();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void help_fits_a_screen(String word) {
        fits(help(word));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void help_names_every_option_and_no_other(String word) {
        Command command = Commands.find(word).orElseThrow();
        Set<String> named = new TreeSet<>();
        // Examples are no promise; the test below runs their options.
        Matcher options = OPTION.matcher(help(word).replaceAll("(?m)^  relayplan .*$", ""));
        while (options.find()) {
            named.add(options.group());
        }
        assertEquals(new TreeSet<>(CommandLine.names(command.options())), named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void help_ends_with_two_examples_whose_options_exist(String word) throws UsageFault {
        List<String> lines = help(word).lines().toList();
        for (String line : lines.subList(lines.size() - 2, lines.size())) {
            assertTrue(line.startsWith("  relayplan " + word), line);
            List<String> words = List.of(line.strip().replaceAll(" [|>].*", "").split(" "));
            CommandLine.parse(word, Commands.find(word).orElseThrow().options(), words.subList(2, words.size()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void help_begins_with_how_the_command_is_called(String word) {
        assertTrue(help(word).startsWith("relayplan " + word), help(word));
    }

    @Test
    void the_overview_fits_a_screen_and_has_every_command() {
        fits(Overview.text());
        for (String word : words()) {
            assertTrue(Overview.text().contains("\n  " + word + " "), word);
        }
    }

    private static String help(String word) {
        return Commands.find(word).orElseThrow().help();
    }

    /** 80 columns and 24 lines, the last of which is the prompt. */
    private static void fits(String text) {
        assertTrue(text.lines().count() <= 23, text.lines().count() + " lines");
        text.lines().forEach(line -> assertTrue(line.length() <= 80, line.length() + " characters: " + line));
    }
}

package org.relayplan.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The script for bash, with or without the package bash-completion. Names of files are left to readline. */
public final class BashCompletion {

    private BashCompletion() {}

    /** The script, pure ASCII. */
    public static String of(Vocabulary vocabulary) {
        List<String> values = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<String> operands = new ArrayList<>();
        for (KnownCommand command : vocabulary.commands()) {
            values(command.word(), command.options(), values);
            options.add(command.word() + ") " + spellings(command.options()) + " ;;");
            if (command.operand().isPresent()) {
                String found = found(command.operand().get());
                operands.add(command.word() + ") "
                        + (command.several() ? found : "if ((count == 0)); then " + found + "; fi") + " ;;");
            }
        }
        values("", vocabulary.common(), values);
        options.add("'') " + spellings(vocabulary.common()) + " ;;");
        operands.add("'' | help) kind=words list='" + String.join(" ", vocabulary.words()) + " help' ;;");
        return Template.filled(
                "relayplan.bash",
                Map.of(
                        "valued",
                        List.of(String.join(" | ", vocabulary.valued()) + ") option=$word ;;"),
                        "values",
                        values,
                        "options",
                        options,
                        "operands",
                        operands));
    }

    private static void values(String word, List<KnownOption> options, List<String> lines) {
        for (KnownOption option : options) {
            if (option.value().isPresent()) {
                List<String> patterns = new ArrayList<>();
                option.names().forEach(name -> patterns.add("'" + word + " " + name + "'"));
                lines.add(String.join(" | ", patterns) + ") "
                        + found(option.value().get()) + " ;;");
            }
        }
    }

    /** Both spellings with a slash between, and a plus behind what may be repeated. */
    private static String spellings(List<KnownOption> options) {
        List<String> spellings = new ArrayList<>();
        for (KnownOption option : options) {
            spellings.add(String.join("/", option.names()) + (option.repeatable() ? "+" : ""));
        }
        return "list='" + String.join(" ", spellings) + "'";
    }

    private static String found(Accepted accepted) {
        String words = " list='" + String.join(" ", accepted.words()) + "'";
        return switch (accepted.form()) {
            case ANYTHING -> "kind=none";
            case FILE -> "kind=files";
            case FOLDER -> "kind=folders";
            case WORD -> "kind=words" + words;
            case WORDS -> "kind=lists" + words;
            case WORD_AND_FILE -> "kind=formats" + words;
        };
    }
}

package org.relayplan.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The script for fish. Names of files are left to fish. */
public final class FishCompletion {

    private FishCompletion() {}

    /** The script, pure ASCII. */
    public static String of(Vocabulary vocabulary) {
        List<String> lines = new ArrayList<>();
        for (KnownCommand command : vocabulary.commands()) {
            lines.add("complete -c relayplan -n __relayplan_is -a " + command.word() + described(command.summary()));
        }
        lines.add("complete -c relayplan -n __relayplan_is -a help" + described("the commands, or the page of one"));
        lines.add("complete -c relayplan -n '__relayplan_is help' -a '" + String.join(" ", vocabulary.words()) + "'");
        vocabulary.common().forEach(option -> option("", option, lines));
        for (KnownCommand command : vocabulary.commands()) {
            for (KnownOption option : command.options()) {
                if (!vocabulary.common().contains(option)) {
                    option("__relayplan_is " + command.word(), option, lines);
                }
            }
            if (command.operand().isPresent()) {
                String condition = " -n '__relayplan_is " + command.word()
                        + (command.several() ? "" : "; and __relayplan_first") + "'";
                String operand = operand(command.operand().get());
                lines.add("complete -c relayplan" + condition + operand);
            }
        }
        return Template.filled(
                "relayplan.fish",
                Map.of("valued", List.of("case " + String.join(" ", vocabulary.valued())), "completions", lines));
    }

    private static void option(String condition, KnownOption option, List<String> lines) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        String end = described(option.description());
        if (option.value().isEmpty()) {
            lines.add("complete -c relayplan" + where(condition) + names + end);
            return;
        }
        Accepted value = option.value().get();
        String words = " -x -a '" + String.join(" ", value.words()) + "'";
        switch (value.form()) {
            case ANYTHING -> lines.add("complete -c relayplan" + where(condition) + names + " -x" + end);
            case FILE -> lines.add("complete -c relayplan" + where(condition) + names + " -r -F" + end);
            case FOLDER ->
                lines.add("complete -c relayplan" + where(condition) + names + " -x -a '(__fish_complete_directories)'"
                        + end);
            case WORD -> lines.add("complete -c relayplan" + where(condition) + names + words + end);
            case WORDS ->
                lines.add("complete -c relayplan" + where(condition) + names + " -x -a '(__relayplan_list "
                        + String.join(" ", value.words()) + ")'" + end);
            case WORD_AND_FILE -> {
                String both = condition.isEmpty() ? "" : condition + "; and ";
                lines.add("complete -c relayplan" + where(both + "not __relayplan_at_file") + names + words + end);
                lines.add("complete -c relayplan" + where(both + "__relayplan_at_file") + names + " -r -F" + end);
            }
        }
    }

    private static String operand(Accepted operand) {
        return switch (operand.form()) {
            case ANYTHING -> "";
            case FILE, WORD_AND_FILE -> " -F";
            case FOLDER -> " -a '(__fish_complete_directories)'";
            case WORD, WORDS -> " -a '" + String.join(" ", operand.words()) + "'";
        };
    }

    private static String where(String condition) {
        return condition.isEmpty() ? "" : " -n '" + condition + "'";
    }

    private static String described(String text) {
        return " -d '" + text + "'";
    }
}

package org.relayplan.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The script for zsh; what stands where is told to {@code _arguments} of its completion system. */
public final class ZshCompletion {

    /** From so many words on, a list is written once and named. */
    private static final int MANY = 12;

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private ZshCompletion() {}

    /** The script, pure ASCII. */
    public static String of(Vocabulary vocabulary) {
        return new ZshCompletion().text(vocabulary);
    }

    private String text(Vocabulary vocabulary) {
        List<String> commands = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (KnownCommand command : vocabulary.commands()) {
            commands.add("'" + command.word() + ":" + command.summary() + "'");
            arguments.addAll(arguments(command));
        }
        commands.add("'help:the commands, or the page of one'");
        List<String> common = new ArrayList<>();
        for (String specification : specifications(vocabulary.common())) {
            common.add(specification + " \\");
        }
        // Options of a command may stand before its word: they aren't offered there, but their values are skipped.
        List<String> known = vocabulary.common().stream()
                .flatMap(option -> option.names().stream())
                .toList();
        for (String name : vocabulary.valued()) {
            if (!known.contains(name)) {
                common.add("'!*" + name + "=:value: ' \\");
            }
        }
        List<String> named = new ArrayList<>();
        lists.forEach((name, words) -> {
            named.add("local -a " + name);
            named.add(name + "=(" + String.join(" ", words) + ")");
        });
        return Template.filled(
                "relayplan.zsh",
                Map.of("lists", named, "commands", commands, "common", common, "arguments", arguments));
    }

    private List<String> arguments(KnownCommand command) {
        List<String> lines = new ArrayList<>();
        lines.add("(" + command.word() + ")");
        lines.add("  _arguments -S \\");
        List<String> specifications = new ArrayList<>(specifications(command.options()));
        // With nothing to offer for an argument, zsh would not offer options either.
        if (command.operand().isPresent() && command.operand().get().form() != Accepted.Form.ANYTHING) {
            Accepted operand = command.operand().get();
            specifications.add("'" + (command.several() ? "*" : "1") + message(operand) + "'");
        }
        for (int i = 0; i < specifications.size(); i++) {
            boolean isLast = i == specifications.size() - 1;
            lines.add("    " + specifications.get(i) + (isLast ? " && ret=0" : " \\"));
        }
        lines.add("  ;;");
        return lines;
    }

    private List<String> specifications(List<KnownOption> options) {
        List<String> specifications = new ArrayList<>();
        for (KnownOption option : options) {
            String before = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
            for (String name : option.names()) {
                String value =
                        option.value().isEmpty() ? "" : message(option.value().get());
                specifications.add("'" + before + name + (value.isEmpty() ? "" : "=") + "[" + option.description() + "]"
                        + value + "'");
            }
        }
        return specifications;
    }

    /** {@code :message:action}, as it stands behind the name of an option or the number of an argument. */
    private String message(Accepted accepted) {
        return ":" + accepted.name().replace(":", "\\:") + ":"
                + switch (accepted.form()) {
                    case ANYTHING -> " ";
                    case FILE -> "_files";
                    case FOLDER -> "_files -/";
                    case WORD -> "compadd " + words(accepted);
                    case WORDS -> "_relayplan_list " + words(accepted);
                    case WORD_AND_FILE -> "_relayplan_format " + words(accepted);
                };
    }

    private String words(Accepted accepted) {
        if (accepted.words().size() < MANY) {
            return String.join(" ", accepted.words());
        }
        String name = accepted.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "_words";
        List<String> known = lists.putIfAbsent(name, accepted.words());
        if (known != null && !known.equals(accepted.words())) {
            throw new IllegalStateException("two lists of words are called " + accepted.name());
        }
        return "$" + name;
    }
}

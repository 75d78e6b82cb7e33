package org.relayplan.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script for PowerShell. Names of files are left to it. */
public final class PowerShellCompletion {

    private PowerShellCompletion() {}

    /** The script, pure ASCII. */
    public static String of(Vocabulary vocabulary) {
        List<List<String>> commands = new ArrayList<>();
        List<List<String>> options = new ArrayList<>();
        List<List<String>> operands = new ArrayList<>();
        for (KnownCommand command : vocabulary.commands()) {
            commands.add(List.of(command.word(), command.summary()));
            command.options().forEach(option -> options.add(row(command.word(), option)));
            if (command.operand().isPresent()) {
                Accepted operand = command.operand().get();
                operands.add(List.of(
                        command.word(),
                        operand.name(),
                        command.several() ? "many" : "one",
                        String.join(" ", operand.words())));
            }
        }
        commands.add(List.of("help", "the commands, or the page of one"));
        vocabulary.common().forEach(option -> options.add(row("", option)));
        return Template.filled(
                "relayplan.ps1",
                Map.of(
                        "commands",
                        rows(commands),
                        "options",
                        rows(options),
                        "operands",
                        rows(operands),
                        "valued",
                        List.of(quoted(vocabulary.valued()))));
    }

    private static List<String> row(String word, KnownOption option) {
        Optional<Accepted> value = option.value();
        return List.of(
                word,
                String.join(" ", option.names()),
                value.isEmpty() ? "" : value.get().name(),
                option.description(),
                option.repeatable() ? "many" : "once",
                value.isEmpty() ? "" : String.join(" ", value.get().words()));
    }

    private static List<String> rows(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("@(" + quoted(rows.get(i)) + ")" + (i < rows.size() - 1 ? "," : ""));
        }
        return lines;
    }

    private static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }
}

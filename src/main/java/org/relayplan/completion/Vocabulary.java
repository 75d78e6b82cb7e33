package org.relayplan.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything that can be typed behind {@code relayplan}.
 *
 * @param commands the commands, in the order of the overview
 * @param common the options that every command has, and that may stand without one
 */
public record Vocabulary(List<KnownCommand> commands, List<KnownOption> common) {

    /** Keeps its own copies. */
    public Vocabulary {
        commands = List.copyOf(commands);
        common = List.copyOf(common);
    }

    /** The words of the commands. */
    List<String> words() {
        return commands.stream().map(KnownCommand::word).toList();
    }

    /** Every spelling of an option that takes a value; what takes one in a command takes one in each that has it. */
    List<String> valued() {
        List<KnownOption> options = new ArrayList<>(common);
        commands.forEach(command -> options.addAll(command.options()));
        TreeSet<String> names = new TreeSet<>();
        for (KnownOption option : options) {
            if (option.value().isPresent()) {
                names.addAll(option.names());
            }
        }
        return List.copyOf(names);
    }
}

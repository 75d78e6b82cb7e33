package org.relayplan.cli;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParameterDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relayplan.completion.Accepted;
import org.relayplan.completion.KnownCommand;
import org.relayplan.completion.KnownOption;
import org.relayplan.completion.Vocabulary;

/** What can be typed, as the options' annotations, the commands and their formats say. */
final class CompletionWords {

    private CompletionWords() {}

    /** Every command with its options. */
    static Vocabulary vocabulary() {
        List<KnownCommand> commands = new ArrayList<>();
        for (String word : Commands.words()) {
            Command command = Commands.find(word).orElseThrow();
            String operands = Commands.operands(word);
            commands.add(new KnownCommand(
                    word,
                    Commands.summary(word),
                    options(command.options(), command.formats()),
                    operand(operands),
                    operands.endsWith("...") || operands.endsWith("...]") || operands.contains(" ")));
        }
        return new Vocabulary(commands, options(new Options(), List.of()));
    }

    private static Optional<Accepted> operand(String operands) {
        String first = operands.replaceAll("[\\[\\].]", "").replaceAll(" .*", "");
        return first.isEmpty() ? Optional.empty() : Optional.of(OptionValues.of(first, List.of()));
    }

    static List<KnownOption> options(Options options, List<String> formats) {
        List<KnownOption> known = new ArrayList<>();
        for (ParameterDescription description : new JCommander(options).getParameters()) {
            Parameter option = description.getParameter().getParameter();
            boolean isFlag = description.getParameterized().getType() == boolean.class;
            if (isFlag != option.placeholder().isEmpty()) {
                throw new IllegalStateException(
                        option.names()[0] + " needs a placeholder if it takes a value, else none");
            }
            known.add(new KnownOption(
                    List.of(option.names()),
                    option.description(),
                    isFlag ? Optional.empty() : Optional.of(OptionValues.of(option.placeholder(), formats)),
                    description.getParameterized().getType() == List.class));
        }
        known.sort(
                Comparator.comparing(option -> option.names().get(option.names().size() - 1)));
        return known;
    }
}

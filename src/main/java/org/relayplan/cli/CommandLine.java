package org.relayplan.cli;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterDescription;
import com.beust.jcommander.ParameterException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.source.Visible;

/**
 * Fills a command's options from its arguments.
 *
 * <p>jcommander knows the options by their annotations and sets them. What it would misread (unknown options taken for
 * files, {@code --name=value}, {@code @file}, blanks and quotes at the ends of a name) is settled here before: it sees
 * known options with their values only.
 */
final class CommandLine {

    private final String command;
    private final Options options;
    private final JCommander commander;
    private final Map<String, ParameterDescription> known = new HashMap<>();
    private final List<String> settled = new ArrayList<>();
    private final Set<ParameterDescription> seen = new HashSet<>();

    private CommandLine(String command, Options options) {
        this.command = command;
        this.options = options;
        this.commander = new JCommander(options);
        commander.setExpandAtSign(false);
        for (ParameterDescription option : commander.getParameters()) {
            for (String name : option.getParameter().names()) {
                known.put(name, option);
            }
        }
    }

    /**
     * Fills the options.
     *
     * @param command the command's word, for messages
     * @param arguments all others
     * @throws UsageFault if an option is unknown, lacks its value, has one it doesn't take, or is given twice
     */
    static void parse(String command, Options options, List<String> arguments) throws UsageFault {
        new CommandLine(command, options).parse(arguments);
    }

    /** Every option of that object, by each of its names. */
    static Collection<String> names(Options options) {
        return new CommandLine("", options).known.keySet();
    }

    private void parse(List<String> arguments) throws UsageFault {
        boolean ended = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (ended || !isOption(argument)) {
                options.operands.add(argument);
            } else if (argument.equals("--")) {
                ended = true;
                options.operandsBeforeEnd = options.operands.size();
            } else {
                i += settle(argument, i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty());
            }
        }
        try {
            commander.parse(settled.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
    }

    /** Whether it begins like an option; {@code -} alone is standard input. */
    static boolean isOption(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-';
    }

    /** Takes one option, and says how many of the following arguments are its value. */
    private int settle(String argument, Optional<String> next) throws UsageFault {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        ParameterDescription option = known.get(name);
        if (option == null) {
            throw new UsageFault(unknown(name));
        }
        Class<?> type = option.getParameterized().getType();
        boolean isFirst = seen.add(option);
        if (type == boolean.class) {
            if (equals >= 0) {
                throw new UsageFault(name + " takes no value; write " + name + " alone.");
            }
            if (isFirst) {
                settled.add(name);
            }
            return 0;
        }
        if (!isFirst && type != List.class) {
            throw new UsageFault(name + " is given twice; give it once.");
        }
        boolean isInNext = equals < 0 && next.isPresent() && !isOption(next.get());
        String value = isInNext ? next.get() : argument.substring(equals + 1);
        // A list of nothing would be no list, and everything.
        boolean isNothing = value.isEmpty() || type == List.class && value.matches(",+");
        if (equals < 0 && !isInNext || isNothing || value.equals("--")) {
            throw new UsageFault(name + " needs a value; " + help() + " says which.");
        }
        settled.add(name);
        settled.add(value);
        return isInNext ? 1 : 0;
    }

    private String unknown(String name) {
        List<String> words = new ArrayList<>();
        for (String legal : known.keySet()) {
            // Of letters alone every one is near every other.
            if (legal.startsWith("--")) {
                words.add(legal);
            }
        }
        Collections.sort(words);
        String others = OtherCommands.having(name);
        String end = "; " + help() + " lists " + (others.isEmpty() ? "them." : "its own.");
        return command + " has no option " + Visible.text(name)
                + (others.isEmpty() ? Meant.of(name, words, apart(name, end)) : ", as " + others + end);
    }

    /** Letters written together, as other programs take them: {@code -qv}, {@code -fjson}. */
    private String apart(String name, String otherwise) {
        if (!name.matches("-[A-Za-z]{2}.*") || !known.containsKey(name.substring(0, 2))) {
            return otherwise;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 1; i < name.length(); i++) {
            String letter = "-" + name.charAt(i);
            ParameterDescription option = known.get(letter);
            if (option == null) {
                return otherwise;
            }
            words.append(words.length() == 0 ? "" : " ").append(letter);
            if (option.getParameterized().getType() != boolean.class) {
                words.append(" ").append(Visible.text(name.substring(i + 1)));
                break;
            }
        }
        return "; did you mean " + words.toString().strip() + "?";
    }

    private String help() {
        return "relayplan " + (command.equals(Version.NAME) ? "" : command + " ") + "--help";
    }
}

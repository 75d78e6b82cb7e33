package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every command there is, one line each. */
final class Commands {

    // The word, what follows it, and what the command does. Its class is named after the word and found by that name
    // when the command is asked for, so that nothing of the others is loaded.
    private static final String[][] TABLE = {
        {"check", "[MODEL...]", "what is wrong, where, and for which clients"},
        {"explain", "[MODEL...]", "who answers a client, why, and what the client may do"},
        {"surface", "[MODEL...]", "who may relay, submit or spoof, and where"},
        {"import", "FILE...", "a model out of Exchange exports"},
        {"diff", "OLD NEW", "who gains or loses what from one model to another"},
        {"script", "[MODEL...]", "the PowerShell that creates the connectors"},
        {"verify", "[MODEL...]", "what the servers really do, held against the model"},
        {"telnet", "[MODEL...]", "a session to type by hand, and what one says"},
        {"mx", "DOMAIN", "the hosts that take mail for a domain, with addresses"},
        {"simulate", "[MODEL...]", "listeners that answer as Exchange would, for practice"},
        {"report", "[MODEL...]", "what an auditor files, in one document"},
        {"rules", "[RULE]", "every rule of check, or the page of one"},
        {"schema", "", "the JSON Schema of the model file, for editors"},
        {"init", "", "a commented model to start from"},
        {"completion", "SHELL", "what lets a shell complete all this"},
    };

    private Commands() {}

    /** The words, in the order of the overview. */
    static List<String> words() {
        List<String> words = new ArrayList<>(TABLE.length);
        for (String[] line : TABLE) {
            words.add(line[0]);
        }
        return words;
    }

    /** What stands behind a command's word, such as {@code [MODEL...]}. */
    static String operands(String word) {
        return line(word)[1];
    }

    /** What a command does, in a few words. */
    static String summary(String word) {
        return line(word)[2];
    }

    private static String[] line(String word) {
        for (String[] line : TABLE) {
            if (line[0].equals(word)) {
                return line;
            }
        }
        throw new IllegalArgumentException("no command " + word);
    }

    /** The command of that word. */
    static Optional<Command> find(String word) {
        for (String[] line : TABLE) {
            if (line[0].equals(word)) {
                return Optional.of(create(word));
            }
        }
        return Optional.empty();
    }

    private static Command create(String word) {
        String name = Commands.class.getPackageName() + "." + Character.toUpperCase(word.charAt(0)) + word.substring(1)
                + "Command";
        try {
            return (Command) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no class for the command " + word, e);
        }
    }

    /** The lines of the overview that tell the commands apart. */
    static String overview() {
        StringBuilder out = new StringBuilder();
        for (String[] line : TABLE) {
            String call = line[0] + " " + line[1];
            out.append("  ").append(call).append(" ".repeat(Math.max(1, 24 - call.length())));
            out.append(line[2]).append('\n');
        }
        return out.toString();
    }
}

package org.relayplan.cli;

import java.util.List;

/** Finds the command's word among the arguments, for options may stand before it. */
final class CommandWord {

    private static final List<String> WITH_VALUE =
            List.of("-f", "--format", "--color", "--fail-on", "--only", "--skip", "--now", "--sources");
    private static final List<String> ALONE = List.of("-q", "--quiet", "-v", "--verbose", "-h", "--help", "--version");

    private CommandWord() {}

    /** Its position, or -1 if there is none. */
    static int find(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                return -1;
            }
            if (!CommandLine.isOption(argument)) {
                return i;
            }
            if (argument.indexOf('=') < 0 && i + 1 < arguments.size() && takesNext(argument, arguments.get(i + 1))) {
                i++;
            }
        }
        return -1;
    }

    /** For an option of one command only that is a guess: what is no command's word will be its value. */
    private static boolean takesNext(String option, String next) {
        if (WITH_VALUE.contains(option)) {
            return true;
        }
        return !ALONE.contains(option)
                && !CommandLine.isOption(next)
                && !Commands.words().contains(next);
    }
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The options every command has. Those of a command extend them; values are kept as text and understood by the command,
 * so that its own sentences say what is wrong with them.
 */
class Options {

    @Parameter(names = "--color", placeholder = "WHEN", description = "colours on the screen")
    String color = "auto";

    @Parameter(
            names = {"-q", "--quiet"},
            description = "say less")
    boolean quiet;

    @Parameter(
            names = {"-v", "--verbose"},
            description = "say more")
    boolean verbose;

    @Parameter(
            names = {"-h", "--help"},
            description = "explain the command, with examples")
    boolean help;

    @Parameter(names = "--version", description = "print the version")
    boolean version;

    /** What stands on the command line beside the options, untouched. */
    List<String> operands = new ArrayList<>();

    /** How many of the operands stand before a {@code --}; -1 if there is none. */
    int operandsBeforeEnd = -1;
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The options every command has. Those of a command extend them; values are kept as text and understood by the command,
 * so that its own sentences say what is wrong with them.
 */
class Options {

    @Parameter(names = "--color")
    String color = "auto";

    @Parameter(names = {"-q", "--quiet"})
    boolean quiet;

    @Parameter(names = {"-v", "--verbose"})
    boolean verbose;

    @Parameter(names = {"-h", "--help"})
    boolean help;

    @Parameter(names = "--version")
    boolean version;

    /** What stands on the command line beside the options, untouched. */
    List<String> operands = new ArrayList<>();

    /** How many of the operands stand before a {@code --}; -1 if there is none. */
    int operandsBeforeEnd = -1;
}

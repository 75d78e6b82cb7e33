package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code rules}. */
final class RulesOptions extends Options {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the rules, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code rules}. */
final class RulesOptions extends Options {

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

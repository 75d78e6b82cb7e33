package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code explain}. */
final class ExplainOptions extends Options {

    @Parameter(names = "--from")
    String from = "";

    @Parameter(names = "--to")
    String to = "";

    @Parameter(names = "--batch")
    String batch = "";

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

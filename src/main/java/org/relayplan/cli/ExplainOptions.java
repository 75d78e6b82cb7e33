package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code explain}. */
final class ExplainOptions extends Options {

    @Parameter(names = "--from", placeholder = "ADDRESS", description = "the client, as the server sees it")
    String from = "";

    @Parameter(names = "--to", placeholder = "SERVER[/ADDRESS][:PORT]", description = "where it connects to")
    String to = "";

    @Parameter(names = "--batch", placeholder = "FILE", description = "many questions, one line each")
    String batch = "";

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the answer, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

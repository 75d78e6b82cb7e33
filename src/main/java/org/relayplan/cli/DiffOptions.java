package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code diff}. */
final class DiffOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the differences, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--git", placeholder = "REV", description = "compare a revision with the files as they are")
    String git = "";

    @Parameter(names = "--intent", placeholder = "FILE", description = "what the change is meant to do")
    String intent = "";

    @Parameter(names = "--profile", placeholder = "PROFILE", description = "judge by another guide as well")
    String profile = "";

    DiffOptions() {
        super("medium");
    }
}

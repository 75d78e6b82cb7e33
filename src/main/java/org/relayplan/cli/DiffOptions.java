package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code diff}. */
final class DiffOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--git")
    String git = "";

    @Parameter(names = "--intent")
    String intent = "";

    @Parameter(names = "--profile")
    String profile = "";

    DiffOptions() {
        super("medium");
    }
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code check}. */
final class CheckOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--profile")
    String profile = "";

    @Parameter(names = "--baseline")
    String baseline = "";

    @Parameter(names = "--write-baseline")
    String writeBaseline = "";

    CheckOptions() {
        super("medium");
    }
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code check}. */
final class CheckOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the findings, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--profile", placeholder = "PROFILE", description = "judge by another guide as well")
    String profile = "";

    @Parameter(names = "--baseline", placeholder = "FILE", description = "known findings that do not count")
    String baseline = "";

    @Parameter(
            names = "--write-baseline",
            placeholder = "FILE",
            description = "keep the findings of today as a baseline")
    String writeBaseline = "";

    CheckOptions() {
        super("medium");
    }
}

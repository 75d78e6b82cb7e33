package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code report}. */
final class ReportOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the document, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--since", placeholder = "OLD", description = "what changed since that model")
    String since = "";

    @Parameter(
            names = "--evidence",
            placeholder = "FILE",
            description = "what an earlier verify saw, as json",
            splitter = Undivided.class)
    List<String> evidence = new ArrayList<>();

    @Parameter(names = "--profile", placeholder = "PROFILE", description = "judge by another guide as well")
    String profile = "";

    @Parameter(names = "--baseline", placeholder = "FILE", description = "known findings that do not count")
    String baseline = "";

    ReportOptions() {
        super("medium");
    }
}

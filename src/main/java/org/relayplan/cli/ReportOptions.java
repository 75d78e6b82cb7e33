package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code report}. */
final class ReportOptions extends JudgingOptions {

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--since")
    String since = "";

    @Parameter(names = "--profile")
    String profile = "";

    @Parameter(names = "--baseline")
    String baseline = "";

    ReportOptions() {
        super("medium");
    }
}

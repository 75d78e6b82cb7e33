package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of commands that run rules over a model. */
class JudgingOptions extends Options {

    @Parameter(names = "--fail-on", placeholder = "SEVERITY", description = "count findings from this severity on")
    String failOn;

    @Parameter(names = "--only", placeholder = "RULE,...", description = "run these rules only")
    List<String> only = new ArrayList<>();

    @Parameter(names = "--skip", placeholder = "RULE,...", description = "run all rules but these")
    List<String> skip = new ArrayList<>();

    @Parameter(names = "--now", placeholder = "DATE", description = "judge expiry by this day")
    String now = "";

    /** With what {@code --fail-on} is unless it is given. */
    JudgingOptions(String failOn) {
        this.failOn = failOn;
    }
}

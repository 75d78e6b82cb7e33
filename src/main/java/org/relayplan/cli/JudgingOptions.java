package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of commands that run rules over a model. */
class JudgingOptions extends Options {

    @Parameter(names = "--fail-on")
    String failOn;

    @Parameter(names = "--only")
    List<String> only = new ArrayList<>();

    @Parameter(names = "--skip")
    List<String> skip = new ArrayList<>();

    @Parameter(names = "--now")
    String now = "";

    /** With what {@code --fail-on} is unless it is given. */
    JudgingOptions(String failOn) {
        this.failOn = failOn;
    }
}

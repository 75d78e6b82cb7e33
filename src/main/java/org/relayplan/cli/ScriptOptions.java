package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code script}. */
final class ScriptOptions extends JudgingOptions {

    @Parameter(names = "--plain", description = "the plain commands, to be run once")
    boolean plain;

    @Parameter(
            names = "--server",
            placeholder = "NAME",
            description = "for this server only",
            splitter = Undivided.class)
    List<String> servers = new ArrayList<>();

    @Parameter(names = "--out", placeholder = "FOLDER", description = "a file for each place where a script must run")
    String out = "";

    @Parameter(
            names = "--against",
            placeholder = "EXPORT|MODEL",
            description = "change what this says is there",
            splitter = Undivided.class)
    List<String> against = new ArrayList<>();

    @Parameter(names = "--rollback", placeholder = "FILE", description = "write the way back as well")
    String rollback = "";

    @Parameter(names = "--prune", description = "remove what only the servers have")
    boolean prune;

    ScriptOptions() {
        super("high");
    }
}

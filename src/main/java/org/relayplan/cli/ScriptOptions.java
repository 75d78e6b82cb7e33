package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code script}. */
final class ScriptOptions extends JudgingOptions {

    @Parameter(names = "--plain")
    boolean plain;

    @Parameter(names = "--server", splitter = Undivided.class)
    List<String> servers = new ArrayList<>();

    @Parameter(names = "--out")
    String out = "";

    @Parameter(names = "--against", splitter = Undivided.class)
    List<String> against = new ArrayList<>();

    @Parameter(names = "--rollback")
    String rollback = "";

    @Parameter(names = "--prune")
    boolean prune;

    ScriptOptions() {
        super("high");
    }
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code simulate}. */
final class SimulateOptions extends Options {

    @Parameter(names = "--listen", splitter = Undivided.class)
    List<String> listen = new ArrayList<>();

    @Parameter(names = "--map", splitter = Undivided.class)
    List<String> map = new ArrayList<>();

    @Parameter(names = "--no-limits")
    boolean noLimits;

    @Parameter(names = "--maildir")
    String maildir = "";
}

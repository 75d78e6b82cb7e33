package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code simulate}. */
final class SimulateOptions extends Options {

    @Parameter(
            names = "--listen",
            placeholder = "SERVER[/ADDRESS]:PORT=HOST:PORT",
            description = "listen there",
            splitter = Undivided.class)
    List<String> listen = new ArrayList<>();

    @Parameter(
            names = "--map",
            placeholder = "IP=IP",
            description = "let an address stand for another",
            splitter = Undivided.class)
    List<String> map = new ArrayList<>();

    @Parameter(names = "--no-limits", description = "no tarpits and no limits")
    boolean noLimits;

    @Parameter(names = "--maildir", placeholder = "FOLDER", description = "keep accepted messages there")
    String maildir = "";
}

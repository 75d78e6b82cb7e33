package org.relayplan.cli;

import com.beust.jcommander.Parameter;

/** The options of {@code import}. */
final class ImportOptions extends Options {

    @Parameter(names = "-o")
    String out = "";

    @Parameter(names = "--full")
    boolean full;

    @Parameter(names = "--network")
    String network = "";

    @Parameter(names = "--collect")
    boolean collect;
}

package org.relayplan.cli;

import com.beust.jcommander.Parameter;

/** The options of {@code import}. */
final class ImportOptions extends Options {

    @Parameter(names = "-o", placeholder = "FILE|FOLDER", description = "write the model there")
    String out = "";

    @Parameter(names = "--full", description = "state also what New or setup would leave")
    boolean full;

    @Parameter(names = "--network", placeholder = "NAME", description = "what a list of ranges is called")
    String network = "";

    @Parameter(names = "--collect", description = "print the PowerShell that collects exports")
    boolean collect;
}

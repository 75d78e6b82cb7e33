package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code telnet}. */
final class TelnetOptions extends Options {

    @Parameter(names = "--from")
    String from = "";

    @Parameter(names = "--to")
    String to = "";

    @Parameter(names = "--logon")
    boolean logon;

    @Parameter(names = "--judge")
    String judge = "";

    @Parameter(names = "--lang")
    String language = "en";

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

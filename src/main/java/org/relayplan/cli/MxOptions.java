package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code mx}. */
final class MxOptions extends Options {

    @Parameter(names = "--dns", placeholder = "HOST[:PORT]", description = "ask this name server")
    String dns = "";

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the answer, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

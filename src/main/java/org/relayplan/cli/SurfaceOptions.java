package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code surface}. */
final class SurfaceOptions extends Options {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the answer, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--sources", placeholder = "FILE", description = "answer for the addresses of this list only")
    String sources = "";
}

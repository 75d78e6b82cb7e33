package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code verify}. */
final class VerifyOptions extends Options {

    @Parameter(
            names = {"-f", "--format"},
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(names = "--vantage", splitter = Undivided.class)
    List<String> vantages = new ArrayList<>();

    @Parameter(names = "--endpoint", splitter = Undivided.class)
    List<String> endpoints = new ArrayList<>();

    @Parameter(names = "--source")
    String source = "";

    @Parameter(names = "--patterns")
    String patterns = "basic";

    @Parameter(names = "--simulate")
    boolean simulate;

    @Parameter(names = "--send")
    boolean send;

    @Parameter(names = "--to-domain")
    String toDomain = "";

    @Parameter(names = "--dns")
    String dns = "";

    @Parameter(names = "--parallel")
    String parallel = "";
}

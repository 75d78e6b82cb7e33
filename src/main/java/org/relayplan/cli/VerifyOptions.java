package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code verify}. */
final class VerifyOptions extends Options {

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the verdicts, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();

    @Parameter(
            names = "--vantage",
            placeholder = "NAME",
            description = "probe from this vantage of the model, or from all",
            splitter = Undivided.class)
    List<String> vantages = new ArrayList<>();

    @Parameter(
            names = "--endpoint",
            placeholder = "SERVER[/ADDRESS][:PORT][=HOST:PORT]",
            description = "probe this server only",
            splitter = Undivided.class)
    List<String> endpoints = new ArrayList<>();

    @Parameter(names = "--source", placeholder = "ADDRESS", description = "probe from this address of this machine")
    String source = "";

    @Parameter(names = "--patterns", placeholder = "WHICH", description = "which spellings of recipients are tried")
    String patterns = "basic";

    @Parameter(names = "--simulate", description = "practise against servers that the model plays")
    boolean simulate;

    @Parameter(names = "--logon", description = "log on with user name and password")
    boolean logon;

    @Parameter(names = "--send", description = "send messages to the own recipient as well")
    boolean send;

    @Parameter(names = "--to-domain", placeholder = "DOMAIN", description = "probe the mail exchangers of a domain")
    String toDomain = "";

    @Parameter(names = "--dns", placeholder = "HOST[:PORT]", description = "ask this name server")
    String dns = "";

    @Parameter(names = "--parallel", placeholder = "N", description = "sessions at once at an endpoint")
    String parallel = "";
}

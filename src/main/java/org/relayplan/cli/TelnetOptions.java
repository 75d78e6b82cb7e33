package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code telnet}. */
final class TelnetOptions extends Options {

    @Parameter(names = "--from", placeholder = "ADDRESS", description = "the client on which it is typed")
    String from = "";

    @Parameter(names = "--to", placeholder = "SERVER[/ADDRESS][:PORT]", description = "where it connects to")
    String to = "";

    @Parameter(names = "--logon", description = "log on with user name and password")
    boolean logon;

    @Parameter(names = "--stand-in", placeholder = "ADDRESS", description = "a computer in the place of a device")
    String standIn = "";

    @Parameter(names = "--out", placeholder = "FOLDER", description = "a folder for the scripts that let it in and out")
    String out = "";

    @Parameter(names = "--judge", placeholder = "FILE", description = "judge a session that was typed or logged")
    String judge = "";

    @Parameter(names = "--lang", placeholder = "LANGUAGE", description = "the language of the words")
    String language = "en";

    @Parameter(
            names = {"-f", "--format"},
            placeholder = "FORMAT[=FILE]",
            description = "how to write the session, and where",
            splitter = Undivided.class)
    List<String> formats = new ArrayList<>();
}

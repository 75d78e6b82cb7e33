package org.relayplan.cli;

import com.beust.jcommander.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code init}. */
final class InitOptions extends Options {

    @Parameter(names = "--domain", placeholder = "DOMAIN", description = "a domain that Exchange takes mail for")
    List<String> domains = new ArrayList<>();

    @Parameter(
            names = "--server",
            placeholder = "NAME=ADDRESS,...",
            description = "a server, with its addresses and its release",
            splitter = Undivided.class)
    List<String> servers = new ArrayList<>();

    @Parameter(names = "--relay", placeholder = "RANGE,...", description = "hosts that may relay without logging on")
    List<String> relays = new ArrayList<>();

    @Parameter(names = "--owner", placeholder = "TEXT", description = "who answers for those hosts")
    String owner = "";

    @Parameter(
            names = "--own-recipient",
            placeholder = "MAILBOX",
            description = "a mailbox of the organization, for live tests")
    String ownRecipient = "";

    @Parameter(
            names = "--foreign-recipient",
            placeholder = "MAILBOX",
            description = "a mailbox outside, for live tests")
    String foreignRecipient = "";

    @Parameter(names = "-o", placeholder = "FILE", description = "write the model there")
    String out = "";

    /** Whether they answer anything, so that nobody need be asked. */
    boolean answer() {
        return !domains.isEmpty()
                || !servers.isEmpty()
                || !relays.isEmpty()
                || !owner.isEmpty()
                || !ownRecipient.isEmpty()
                || !foreignRecipient.isEmpty();
    }
}

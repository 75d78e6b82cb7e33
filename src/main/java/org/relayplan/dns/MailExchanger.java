package org.relayplan.dns;

import java.net.InetAddress;
import java.util.List;

/**
 * A host that takes mail for a domain.
 *
 * @param preference smaller numbers are tried first; 0 to 65535
 * @param name the host's name
 * @param addresses IPv4 first, each in the order of its numbers
 * @param problem what is wrong with it, sentences; empty if nothing is
 */
public record MailExchanger(int preference, DomainName name, List<InetAddress> addresses, String problem) {

    /** Keeps its own copy. */
    public MailExchanger {
        addresses = List.copyOf(addresses);
    }
}

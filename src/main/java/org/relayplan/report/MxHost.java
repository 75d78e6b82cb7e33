package org.relayplan.report;

import java.util.List;

/**
 * A host that takes mail for a domain.
 *
 * @param preference smaller numbers are tried first
 * @param name without the dot at its end
 * @param addresses IPv4 first
 * @param problem sentences; empty if nothing is wrong
 */
public record MxHost(int preference, String name, List<String> addresses, String problem) {

    /** Keeps its own copy. */
    public MxHost {
        addresses = List.copyOf(addresses);
    }
}

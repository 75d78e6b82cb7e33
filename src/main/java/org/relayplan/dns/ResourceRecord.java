package org.relayplan.dns;

import java.net.InetAddress;

/**
 * What a record says of its owner.
 *
 * @param owner whose record it is
 * @param data what it says
 */
record ResourceRecord(DomainName owner, Data data) {

    /** What a record says. */
    sealed interface Data {}

    /** Mail for the owner goes to that host; smaller numbers first. */
    record Exchanger(int preference, DomainName host) implements Data {}

    /** The owner is another name for that one. */
    record Alias(DomainName target) implements Data {}

    /** The owner has that address. */
    record HostAddress(InetAddress address) implements Data {}

    /** Servers that know more of the owner's zone, or where the zone begins. */
    record Zone(boolean begins) implements Data {}

    /** Anything else. */
    record Unused() implements Data {}
}

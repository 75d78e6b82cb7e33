package org.relayplan.report;

/**
 * What a check looked at.
 *
 * @param rules number of rules that ran
 * @param servers number of servers
 * @param connectors number of connectors, those of setup included
 * @param assumed number of those that are assumed to be as setup makes them
 * @param listeners number of local addresses and ports that something listens on
 * @param ipv4 whether some of those are IPv4, so that every IPv4 client was considered
 * @param ipv6 the same for IPv6
 */
public record Extent(int rules, int servers, int connectors, int assumed, int listeners, boolean ipv4, boolean ipv6) {}

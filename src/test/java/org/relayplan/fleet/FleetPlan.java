package org.relayplan.fleet;

/**
 * What a made-up fleet looks like. Equal plans give equal files.
 *
 * @param servers number of servers, from 1
 * @param connectors number of connectors on each server, beside those of setup
 * @param ranges number of range entries in each connector
 * @param kinds into how many kinds the servers fall, at most one each; servers of a kind have the same connectors
 * @param nesting how deep ranges of different connectors lie inside one another; 1 is not at all, 4 the most
 * @param ipv6 percent of ranges that are IPv6
 * @param duplicates how many of a thousand ranges repeat one of another connector of the server
 * @param noted percent of range entries that are objects with owner and ticket
 * @param networks whether range lists stand in named networks, which the connectors name
 * @param shared whether a connector is stated once for all servers of a kind, or once for each server
 * @param seed chooses the addresses
 */
public record FleetPlan(
        int servers,
        int connectors,
        int ranges,
        int kinds,
        int nesting,
        int ipv6,
        int duplicates,
        int noted,
        boolean networks,
        boolean shared,
        long seed) {

    /** Checks what would make no fleet. */
    public FleetPlan {
        if (servers < 1 || connectors < 0 || ranges < 1 || kinds < 1 || kinds > servers || nesting < 1) {
            throw new IllegalArgumentException("no fleet has such numbers");
        }
        if (nesting > AddressSlots.DEEPEST) {
            throw new IllegalArgumentException("ranges lie at most " + AddressSlots.DEEPEST + " deep in one another");
        }
        if ((long) connectors * ranges > AddressSlots.MOST) {
            throw new IllegalArgumentException("a server has at most " + AddressSlots.MOST + " ranges here");
        }
    }

    /** A plain fleet: every server different, every connector stated for itself, no range inside another. */
    public static FleetPlan of(int servers, int connectors, int ranges) {
        return new FleetPlan(servers, connectors, ranges, servers, 1, 0, 0, 0, false, false, 1);
    }

    /** The same with that many kinds of servers. */
    public FleetPlan kinds(int number) {
        return new FleetPlan(
                servers, connectors, ranges, number, nesting, ipv6, duplicates, noted, networks, shared, seed);
    }

    /** The same with ranges that deep inside one another, some IPv6 (percent) and some repeated (of a thousand). */
    public FleetPlan mixed(int depth, int ipv6Percent, int repeated) {
        return new FleetPlan(
                servers, connectors, ranges, kinds, depth, ipv6Percent, repeated, noted, networks, shared, seed);
    }

    /** The same with owner and ticket at so many percent of the entries. */
    public FleetPlan noted(int percent) {
        return new FleetPlan(
                servers, connectors, ranges, kinds, nesting, ipv6, duplicates, percent, networks, shared, seed);
    }

    /** The same fleet, its range lists written as named networks or not. */
    public FleetPlan networks(boolean named) {
        return new FleetPlan(servers, connectors, ranges, kinds, nesting, ipv6, duplicates, noted, named, shared, seed);
    }

    /** The same fleet, its connectors stated once a kind or once a server. */
    public FleetPlan shared(boolean once) {
        return new FleetPlan(
                servers, connectors, ranges, kinds, nesting, ipv6, duplicates, noted, networks, once, seed);
    }

    /** The same with other addresses. */
    public FleetPlan seed(long number) {
        return new FleetPlan(
                servers, connectors, ranges, kinds, nesting, ipv6, duplicates, noted, networks, shared, number);
    }
}

package org.relayplan.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One Exchange server.
 *
 * @param name its short name, unique without regard to case
 * @param fqdn its full name
 * @param roles what is installed on it
 * @param version its release
 * @param addresses its own addresses; empty if nobody said them
 * @param group the group it belongs to, such as the servers behind one balancer
 * @param stockConnectors names of the connectors of setup that exist on it
 */
public record Server(
        String name,
        Optional<String> fqdn,
        Set<ServerRole> roles,
        ExchangeVersion version,
        List<Address> addresses,
        Optional<String> group,
        List<String> stockConnectors) {

    /** Keeps its own copies. */
    public Server {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        addresses = List.copyOf(addresses);
        stockConnectors = List.copyOf(stockConnectors);
    }

    /** Whether it is an Edge Transport server, which stands alone with its own directory. */
    public boolean isEdge() {
        return roles.contains(ServerRole.EDGE);
    }

    /**
     * The services that receive connectors can belong to here. 2013 splits them over ClientAccess and Mailbox; from
     * 2016 on a Mailbox server has both (receive connectors page; 2013 help).
     */
    public List<TransportRole> transportRoles() {
        if (isEdge() || version == ExchangeVersion.V2010 && roles.contains(ServerRole.HUB_TRANSPORT)) {
            return List.of(TransportRole.SOLE);
        }
        List<TransportRole> found = new ArrayList<>();
        boolean split = version == ExchangeVersion.V2013;
        if (version != ExchangeVersion.V2010) {
            if (roles.contains(split ? ServerRole.CLIENT_ACCESS : ServerRole.MAILBOX)) {
                found.add(TransportRole.FRONTEND);
            }
            if (roles.contains(ServerRole.MAILBOX)) {
                found.add(TransportRole.HUB);
            }
        }
        return found;
    }
}

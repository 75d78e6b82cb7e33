package org.relayplan.load;

import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ServerRole;
import org.relayplan.source.Place;

/**
 * What is known of a server.
 *
 * @param place where it is told
 * @param name its short name
 * @param fqdn its full name
 * @param roles its roles
 * @param version its release
 * @param addresses its addresses; empty if nobody said them
 */
record SeenServer(
        Place place,
        String name,
        Optional<String> fqdn,
        Set<ServerRole> roles,
        ExchangeVersion version,
        java.util.List<Address> addresses) {}

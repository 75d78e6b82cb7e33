package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds for all servers.
 *
 * @param acceptedDomainsSeen whether the accepted domains are known; if not, nobody knows that none of them is
 *     {@code *}
 * @param acceptedDomainsStated whether the model states any, or none at all
 * @param acceptedDomains the domains known
 * @param networks the named networks, in the order of the model
 * @param probes addresses for live probes
 * @param selection which of range and binding was measured to count first
 */
public record Organization(
        boolean acceptedDomainsSeen,
        boolean acceptedDomainsStated,
        List<AcceptedDomain> acceptedDomains,
        List<Network> networks,
        Probes probes,
        Optional<SelectionOrder> selection) {

    /** Keeps its own copies. */
    public Organization {
        acceptedDomains = List.copyOf(acceptedDomains);
        networks = List.copyOf(networks);
    }

    /** An organization of which nothing is said: no accepted domain is taken to be {@code *}. */
    public static final Organization UNSTATED =
            new Organization(true, false, List.of(), List.of(), Probes.NONE, Optional.empty());

    /** Whether some accepted domain is {@code *}. */
    public boolean acceptsEveryDomain() {
        for (AcceptedDomain domain : acceptedDomains) {
            if (domain.isEverything()) {
                return true;
            }
        }
        return false;
    }

    /** All addresses of the networks of that kind. */
    public AddressSet networks(NetworkKind kind) {
        List<AddressRange> ranges = new ArrayList<>();
        for (Network network : networks) {
            if (network.kind() == kind) {
                for (RemoteRange range : network.ranges()) {
                    ranges.add(range.addresses());
                }
            }
        }
        return AddressSet.of(ranges);
    }

    /** The addresses of a built-in network, given the organization's own public ones. */
    public AddressSet addresses(BuiltInNetwork network) {
        return network.addresses(networks(NetworkKind.INTERNET_OWNED));
    }
}

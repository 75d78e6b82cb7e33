package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Network;
import org.relayplan.model.NetworkKind;

/**
 * A relay takes addresses that people's machines get, or whole stretches of the network that faces the Internet. Those
 * that many machines share are told by relay-range-shared-address.
 */
public final class RelayRangeClientNetwork implements Rule {

    @Override
    public String id() {
        return "relay-range-client-network";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        List<Network> networks = new ArrayList<>();
        for (Network network : subject.model().organization().networks()) {
            if (network.kind() == NetworkKind.CLIENTS || network.kind() == NetworkKind.DMZ) {
                networks.add(network);
            }
        }
        if (networks.isEmpty()) {
            return findings;
        }
        AddressSet shared = subject.network(NetworkKind.LOAD_BALANCER)
                .or(subject.network(NetworkKind.NAT))
                .or(subject.network(NetworkKind.GATEWAY))
                .or(subject.network(NetworkKind.ANTISPAM));
        for (Connector connector : subject.model().connectors()) {
            Relay relay = Relay.through(subject, connector);
            AddressSet wanted = relay.wanted().minus(shared);
            for (Network network : networks) {
                AddressSet clients = wanted.and(network.addresses());
                wanted = wanted.minus(clients);
                for (Offence offence : Offence.of(connector, clients)) {
                    if (!isChosen(connector, network, offence)) {
                        findings.add(offence.place(finding(subject, connector, relay, network, offence.clients())));
                    }
                }
            }
        }
        return findings;
    }

    /** A server in the perimeter that stands in the list by itself is meant; an address that is given out never is. */
    private static boolean isChosen(Connector connector, Network network, Offence offence) {
        return network.kind() == NetworkKind.DMZ
                && connector.remoteIPRanges().get(offence.entry()).addresses().isSingle();
    }

    private Finding finding(Subject subject, Connector connector, Relay relay, Network network, AddressSet clients) {
        String in = " of " + Phrase.quoted("@" + network.name());
        String message = Phrase.sentence(Phrase.addresses(clients, in, in)) + " " + RelayPhrase.verb(relay, clients)
                + " through " + Phrase.name(connector) + " without logging on. "
                + (network.kind() == NetworkKind.CLIENTS
                        ? "Such addresses are given to whoever comes next, and to machines that read mail from strangers:"
                                + " take them out of the ranges, and let people send with their account on port 587."
                        : "Machines that face the Internet are the first to fall: list the hosts that need it one by one.")
                + RelayPhrase.doubt(relay, clients);
        return Finding.on(connector, this, Severity.HIGH, message).shownBy(subject.witness(connector, clients));
    }
}

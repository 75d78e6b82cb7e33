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

/** A relay takes the address of a device that many clients come from: whoever is behind it relays. */
public final class RelayRangeSharedAddress implements Rule {

    @Override
    public String id() {
        return "relay-range-shared-address";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        List<Network> shared = new ArrayList<>();
        for (Network network : subject.model().organization().networks()) {
            if (!reason(network).isEmpty()) {
                shared.add(network);
            }
        }
        if (shared.isEmpty()) {
            return findings;
        }
        for (Connector connector : subject.model().connectors()) {
            Relay relay = Relay.through(subject, connector);
            AddressSet wanted = relay.wanted();
            for (Network network : shared) {
                AddressSet clients = wanted.and(network.addresses());
                wanted = wanted.minus(clients);
                for (Offence offence : Offence.of(connector, clients)) {
                    findings.add(offence.place(finding(subject, connector, relay, network, offence.clients())));
                }
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, Connector connector, Relay relay, Network network, AddressSet clients) {
        String in = " of " + Phrase.quoted("@" + network.name());
        String message = Phrase.sentence(Phrase.addresses(clients, in, in)) + " "
                + RelayPhrase.verb(relay, clients) + " through " + Phrase.name(connector) + " without logging on. "
                + reason(network) + RelayPhrase.doubt(relay, clients);
        return Finding.on(connector, this, Severity.CRITICAL, message).shownBy(subject.witness(connector, clients));
    }

    /** Why nobody behind such addresses can be told apart, and what to do; empty for other networks. */
    private static String reason(Network network) {
        return switch (network.kind()) {
            case LOAD_BALANCER ->
                "A balancer that puts its own address on connections lets everybody behind it relay: take it out of the"
                        + " ranges, and have it keep the clients' addresses or admit only the right ones.";
            case NAT, GATEWAY ->
                "Everybody behind the device comes with its address and relays, too: take it out of the ranges, and list"
                        + " the hosts by addresses of their own.";
            case ANTISPAM ->
                "Mail from the Internet comes in through that gateway and would be relayed: take it out of the ranges, so"
                        + " that the default connector answers it.";
            default -> "";
        };
    }
}

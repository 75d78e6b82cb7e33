package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.Purpose;
import org.relayplan.model.RemoteRange;

/**
 * A stated connector takes mail without logon from whole IPv6 networks of the Internet, which no block list covers.
 * Where its clients relay, open-relay tells them; nothing is said where the Internet, a partner or a hybrid is meant.
 */
public final class AnonymousIpv6Wide implements Rule {

    @Override
    public String id() {
        return "anonymous-ipv6-wide";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.isDefault() || isForOutside(connector)) {
                continue;
            }
            AddressSet wide = wide(connector);
            if (wide.isEmpty() || subject.may(connector, Capability.SUBMIT) != Certainty.YES) {
                continue;
            }
            AddressSet clients = subject.analysis()
                    .reach(connector)
                    .all()
                    .and(wide)
                    .and(subject.network(BuiltInNetwork.INTERNET))
                    .minus(Relay.through(subject, connector).clients());
            for (Offence offence : Offence.of(connector, clients)) {
                String message = Phrase.name(connector) + " takes mail without logon from "
                        + Phrase.addresses(offence.clients(), "", " on the Internet")
                        + ". Block lists know IPv4 senders only, so nothing tells good ones from bad: list the IPv6 hosts"
                        + " that are meant, or state the purpose \"internet\".";
                findings.add(offence.place(Finding.on(connector, this, Severity.MEDIUM, message)
                        .shownBy(subject.witness(connector, offence.clients()))));
            }
        }
        return findings;
    }

    private static boolean isForOutside(Connector connector) {
        Purpose purpose = connector.purpose().orElse(Purpose.RELAY);
        return purpose == Purpose.INTERNET || purpose == Purpose.PARTNER || purpose == Purpose.HYBRID;
    }

    /** The entries of a /64 or more, which is the network of one link and has more hosts than can be known. */
    private static AddressSet wide(Connector connector) {
        List<AddressRange> wide = new ArrayList<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            AddressRange addresses = range.addresses();
            if (addresses.family() == AddressFamily.IPV6 && addresses.count().bitLength() > 64) {
                wide.add(addresses);
            }
        }
        return AddressSet.of(wide);
    }
}

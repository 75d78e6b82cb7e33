package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** A range is a bare 0.0.0.0 or ::, which may mean that one address or every address there is. */
public final class BareAnyAddress implements Rule {

    @Override
    public String id() {
        return "bare-any-address";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            List<RemoteRange> ranges = connector.remoteIPRanges();
            for (int i = 0; i < ranges.size() && connector.enabled(); i++) {
                if (ranges.get(i).isBareAny()) {
                    findings.add(finding(subject, connector, i));
                }
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, Connector connector, int index) {
        AddressFamily family = connector.remoteIPRanges().get(index).addresses().family();
        AddressSet clients = subject.analysis()
                .reach(connector)
                .all()
                .and(AddressSet.of(family.all()))
                .minus(Ranges.plain(connector));
        boolean relay = Relay.through(subject, connector).isPossible();
        boolean ipv4 = family == AddressFamily.IPV4;
        String bare = ipv4 ? "0.0.0.0" : "::";
        String all = ipv4 ? "0.0.0.0-255.255.255.255" : "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";
        String whom = clients.isEmpty()
                ? ""
                : ": " + Phrase.addresses(clients) + (relay ? " may relay through it" : " may be answered by it")
                        + ", or not";
        String message = Phrase.name(connector) + " has the range " + bare
                + ", which may mean that one address or every " + (ipv4 ? "IPv4" : "IPv6") + " address" + whom + ". "
                + "As a text it is one address; in an example of Microsoft's it stands where all are meant. Both"
                + " readings count here. Write " + all + " for everybody, and the clients' own addresses otherwise.";
        return Finding.on(connector, this, relay ? Severity.CRITICAL : Severity.MEDIUM, message)
                .at("remoteIPRanges", index)
                .from(clients)
                .shownBy(subject.witness(connector, clients));
    }
}

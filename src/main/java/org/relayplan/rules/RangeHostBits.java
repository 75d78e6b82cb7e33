package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Visible;

/** A network is written with the address of a host in it: one host may have been meant, all of the network is taken. */
public final class RangeHostBits implements Rule {

    @Override
    public String id() {
        return "range-host-bits";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            List<RemoteRange> ranges = connector.remoteIPRanges();
            AddressSet relaying = null;
            for (int i = 0; i < ranges.size(); i++) {
                if (ranges.get(i).hostBits()) {
                    relaying =
                            relaying == null ? Relay.through(subject, connector).clients() : relaying;
                    examine(subject, connector, i, relaying, findings);
                }
            }
        }
        return findings;
    }

    private void examine(Subject subject, Connector connector, int index, AddressSet relaying, List<Finding> findings) {
        RemoteRange range = connector.remoteIPRanges().get(index);
        AddressSet network = AddressSet.of(range.addresses());
        AddressSet clients = subject.analysis().reach(connector).all().and(network);
        if (clients.isEmpty()) {
            return;
        }
        boolean relay = relaying.overlaps(network);
        String written = Visible.text(range.text());
        String message = Phrase.name(connector) + " takes " + written + " as all of " + range.addresses()
                + (relay
                        ? ", and lets " + Phrase.addresses(clients) + " relay"
                        : ", and answers " + Phrase.addresses(clients))
                + ". "
                + "The part before the " + (written.indexOf('/') < 0 ? "mask" : "slash")
                + " is the address of a host, so one host may have been meant. Write "
                + written.substring(0, Math.max(written.indexOf('/'), written.indexOf('(')))
                + " for the host, or " + range.addresses() + " for the network.";
        findings.add(Finding.on(connector, this, relay ? Severity.HIGH : Severity.MEDIUM, message)
                .at("remoteIPRanges", index)
                .from(clients)
                .shownBy(subject.witness(connector, clients)));
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RangeForm;
import org.relayplan.model.RemoteRange;

/**
 * A range from one address to another whose second octets differ although an end lies amid a /24, as when 10.1 was
 * written for 10.0. Where open-relay tells the clients, this doesn't.
 */
public final class RangeOctetSlip implements Rule {

    private static final long WIDE = 256;

    @Override
    public String id() {
        return "range-octet-slip";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            List<RemoteRange> ranges = connector.remoteIPRanges();
            Told told = null;
            for (int i = 0; i < ranges.size(); i++) {
                if (ranges.get(i).form() == RangeForm.LOW_HIGH
                        && isOdd(ranges.get(i).addresses())) {
                    told = told == null ? Told.of(subject, connector) : told;
                    examine(subject, connector, i, told, findings);
                }
            }
        }
        return findings;
    }

    /** The clients of a connector, found once for all its ranges: those told here, and those of them that relay. */
    private record Told(AddressSet answered, AddressSet relaying) {

        static Told of(Subject subject, Connector connector) {
            Relay relay = Relay.through(subject, connector);
            return new Told(subject.analysis().reach(connector).all().minus(relay.fromInternet()), relay.clients());
        }
    }

    /**
     * Whether it spans 256 addresses or more of one /8, ends in another /16 than it begins, and not both ends are where
     * people draw borders: the first or second address of a /24, and its last or last but one.
     */
    static boolean isOdd(AddressRange range) {
        long low = range.lowerLow();
        long high = range.upperLow();
        boolean crosses = range.family() == AddressFamily.IPV4
                && low >>> 24 == high >>> 24
                && low >>> 16 != high >>> 16
                && high - low + 1 >= WIDE;
        boolean drawn = (low & 0xFF) <= 1 && (high & 0xFF) >= 254;
        return crosses && !drawn;
    }

    private void examine(Subject subject, Connector connector, int index, Told told, List<Finding> findings) {
        AddressRange range = connector.remoteIPRanges().get(index).addresses();
        AddressSet clients = told.answered().and(AddressSet.of(range));
        if (clients.isEmpty()) {
            return;
        }
        boolean relays = told.relaying().overlaps(clients);
        boolean all = clients.equals(AddressSet.of(range));
        String whom = all ? "all of them" : Phrase.addresses(clients);
        String message = Phrase.name(connector) + " takes " + range + ", which are " + Count.of(range.count())
                + " addresses, and " + (relays ? "lets " + whom + " relay" : "answers " + whom)
                + ". Its ends differ in the second number and lie amid smaller networks, so a slip is likely: correct the"
                + " end that is wrong, or write the networks one by one.";
        findings.add(Finding.on(connector, this, relays ? Severity.HIGH : Severity.MEDIUM, message)
                .at("remoteIPRanges", index)
                .from(clients)
                .shownBy(subject.witness(connector, clients)));
    }
}

package org.relayplan.rules;

import java.util.Optional;
import org.relayplan.analysis.Overlap;
import org.relayplan.analysis.Overlaps;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** Which of the clients that either of two connectors may answer are told of by a graver rule already. */
final class Explained {

    private Explained() {}

    /** The clients that no other rule tells of because of these two. */
    static AddressSet without(Subject subject, Connector one, Connector other, AddressSet clients) {
        if (one.role() != other.role() || DuplicateScope.areDuplicates(one, other)) {
            return AddressSet.EMPTY;
        }
        // A connector that may answer the Internet and relays is an open relay, whoever else may answer.
        AddressSet rest = clients;
        Optional<Overlap> overlap = Overlaps.partial(one, other);
        if (overlap.isPresent()) {
            rest = rest.minus(overlap.get().addresses());
        }
        rest = rest.minus(Relay.through(subject, one).fromInternet());
        rest = rest.minus(Relay.through(subject, other).fromInternet());
        return bareAny(other, bareAny(one, rest));
    }

    /** Where a bare 0.0.0.0 or :: alone makes the connector a rival, that entry is the flaw. */
    private static AddressSet bareAny(Connector connector, AddressSet clients) {
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (range.isBareAny()) {
                return clients.and(Ranges.plain(connector));
            }
        }
        return clients;
    }
}

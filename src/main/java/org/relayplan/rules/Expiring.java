package org.relayplan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * Entries of a range list that are told together because they end together: those of one network with one last day;
 * entries without a network, and those with suppressions, stand alone.
 *
 * @param network the network they come from, or nothing
 * @param expires the last good day, in UTC
 * @param alone position of an entry that stands alone, or -1
 */
record Expiring(String network, LocalDate expires, int alone) {

    /** The entries whose last good day lies from one day to another, both included, by position. */
    static Map<Expiring, List<Integer>> of(Connector connector, LocalDate from, LocalDate to) {
        Map<Expiring, List<Integer>> groups = new LinkedHashMap<>();
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            RemoteRange range = ranges.get(i);
            if (range.ownership().expires().isEmpty()) {
                continue;
            }
            LocalDate expires = range.ownership().expires().get();
            if (expires.isBefore(from) || expires.isAfter(to)) {
                continue;
            }
            boolean together = range.network().isPresent() && range.suppress().isEmpty();
            Expiring group = new Expiring(range.network().orElse(""), expires, together ? -1 : i);
            List<Integer> entries = groups.get(group);
            if (entries == null) {
                entries = new ArrayList<>();
                groups.put(group, entries);
            }
            entries.add(i);
        }
        return groups;
    }

    /** {@code The range "10.0.0.5"} or {@code The network "@hosts"}, with the connector it stands in. */
    String what(Connector connector, int entry) {
        return (network.isEmpty()
                        ? "The range "
                                + Phrase.quoted(
                                        connector.remoteIPRanges().get(entry).text())
                        : "The network " + Phrase.quoted("@" + network))
                + " of " + Phrase.name(connector);
    }
}

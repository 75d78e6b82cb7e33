package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Element;

/**
 * The clients that one line of a range list lets in although it shouldn't. Single addresses are told together, but for
 * those somebody accepts on their own line.
 *
 * @param entry position of the range entry to point at
 * @param others positions of further entries told with it
 * @param clients the clients, never none
 */
record Offence(int entry, List<Integer> others, AddressSet clients) {

    Offence {
        others = List.copyOf(others);
    }

    /** Who of the clients comes in by which line, in the order of the lines. */
    static List<Offence> of(Connector connector, AddressSet clients) {
        if (clients.isEmpty()) {
            return List.of();
        }
        List<Offence> offences = new ArrayList<>();
        List<Integer> singles = new ArrayList<>();
        AddressSet[] shares = Shares.of(connector.remoteIPRanges(), clients);
        for (int i = 0; i < shares.length; i++) {
            RemoteRange range = connector.remoteIPRanges().get(i);
            if (shares[i].isEmpty()) {
                continue;
            }
            if (range.addresses().isSingle() && range.suppress().isEmpty()) {
                singles.add(i);
            } else {
                offences.add(new Offence(i, List.of(), shares[i]));
            }
        }
        if (!singles.isEmpty()) {
            offences.add(together(singles, shares));
            offences.sort((a, b) -> Integer.compare(a.entry, b.entry));
        }
        return offences;
    }

    /** Several lines told as one, at the first of them. */
    static Offence together(List<Integer> entries, AddressSet[] shares) {
        return new Offence(entries.get(0), entries.subList(1, entries.size()), Shares.union(entries, shares));
    }

    /** The finding, placed and with its clients. */
    Finding place(Finding finding) {
        List<Element> related = new ArrayList<>();
        Element ranges = finding.element().property("remoteIPRanges");
        for (int other : others) {
            related.add(ranges.entry(other));
        }
        return finding.at(ranges.entry(entry)).besides(related).from(clients);
    }
}

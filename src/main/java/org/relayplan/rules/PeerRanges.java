package org.relayplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.RemoteRange;

/**
 * Servers of a group on which a connector takes other clients than on most of them, whatever the spelling.
 *
 * @param more the addresses that it takes there and not usually
 * @param less those that it takes usually and not there
 * @param clients those of the first whom it answers or may answer
 * @param peers the servers, in the model's order
 * @param usual the earliest of those it is held against
 */
record PeerRanges(AddressSet more, AddressSet less, AddressSet clients, List<Peer> peers, Peer usual) {

    private record Key(AddressSet taken, AddressSet clients) {}

    /** Those that take others than most do, in the model's order. */
    static List<PeerRanges> differing(Subject subject, List<Peer> peers) {
        Map<AddressSet, List<Peer>> byRanges = byRanges(peers);
        AddressSet usual = usual(byRanges);
        Peer first = byRanges.get(usual).get(0);
        Map<Key, List<Peer>> differing = new LinkedHashMap<>();
        for (Map.Entry<AddressSet, List<Peer>> entry : byRanges.entrySet()) {
            AddressSet more = entry.getKey().minus(usual);
            for (Peer peer : entry.getKey().equals(usual) ? List.<Peer>of() : entry.getValue()) {
                AddressSet clients =
                        more.and(subject.analysis().reach(peer.connector()).all());
                differing
                        .computeIfAbsent(new Key(entry.getKey(), clients), key -> new ArrayList<>())
                        .add(peer);
            }
        }
        List<PeerRanges> found = new ArrayList<>();
        for (Map.Entry<Key, List<Peer>> entry : differing.entrySet()) {
            AddressSet taken = entry.getKey().taken();
            AddressSet clients = entry.getKey().clients();
            found.add(new PeerRanges(taken.minus(usual), usual.minus(taken), clients, entry.getValue(), first));
        }
        return found;
    }

    /** What most of them take; of equally many the earliest. */
    private static AddressSet usual(Map<AddressSet, List<Peer>> byRanges) {
        AddressSet usual = AddressSet.EMPTY;
        int most = 0;
        for (Map.Entry<AddressSet, List<Peer>> entry : byRanges.entrySet()) {
            if (entry.getValue().size() > most) {
                most = entry.getValue().size();
                usual = entry.getKey();
            }
        }
        return usual;
    }

    private static Map<AddressSet, List<Peer>> byRanges(List<Peer> peers) {
        Map<AddressSet, List<Peer>> byRanges = new LinkedHashMap<>();
        List<RemoteRange> last = null;
        List<Peer> same = new ArrayList<>();
        for (Peer peer : peers) {
            // Stated once for all of them, the list is one and the same.
            if (peer.connector().remoteIPRanges() != last) {
                last = peer.connector().remoteIPRanges();
                same = byRanges.computeIfAbsent(Ranges.plain(peer.connector()), set -> new ArrayList<>());
            }
            same.add(peer);
        }
        return byRanges;
    }

    /** What they take otherwise, as the end of a sentence. */
    String text() {
        return (more.isEmpty() ? "" : "it takes " + Phrase.addresses(more) + " more")
                + (more.isEmpty() ? "it " : less.isEmpty() ? "" : " and ")
                + (less.isEmpty() ? "" : "doesn't take " + Phrase.addresses(less));
    }
}

package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.TransportRole;

/**
 * The address space of one family, cut where the set of first candidates changes.
 *
 * <p>A sweep over the bounds of all ranges, O(n log n) for n of them; see the room's five examples for what "first"
 * means.
 */
final class Cut {

    /**
     * A stretch of clients.
     *
     * @param first positions of the candidates that are first there
     * @param mayBeRefused whether some reading has no candidate there
     */
    record Piece(AddressRange addresses, List<Integer> first, boolean mayBeRefused) {}

    private final List<Candidate> candidates;
    private final AddressFamily family;
    /** One contest for each reading and service. */
    private final Map<Reading, Map<TransportRole, Contest>> contests = new EnumMap<>(Reading.class);

    private final List<Piece> pieces = new ArrayList<>();

    private Cut(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured) {
        this.candidates = candidates;
        this.family = family;
        for (Reading reading : hasBareAny() ? Reading.values() : new Reading[] {Reading.ONE_ADDRESS}) {
            Map<TransportRole, Contest> byRole = new EnumMap<>(TransportRole.class);
            for (Candidate candidate : candidates) {
                byRole.putIfAbsent(candidate.connector().role(), new Contest(measured));
            }
            contests.put(reading, byRole);
        }
    }

    /** The pieces in ascending order; together they are the whole space. */
    static List<Piece> of(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured) {
        Cut cut = new Cut(candidates, family, measured);
        cut.sweep();
        return cut.pieces;
    }

    private boolean hasBareAny() {
        for (Candidate candidate : candidates) {
            for (RemoteRange range : candidate.connector().remoteIPRanges()) {
                if (range.isBareAny() && range.addresses().family() == family) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean any = candidates.get(i).binding().isAny();
            List<RemoteRange> ranges = candidates.get(i).connector().remoteIPRanges();
            for (int j = 0; j < ranges.size(); j++) {
                RemoteRange range = ranges.get(j);
                if (range.addresses().family() != family) {
                    continue;
                }
                if (range.isBareAny()) {
                    entries.add(new Entry(i, j, range.addresses(), any, Optional.of(Reading.ONE_ADDRESS)));
                    entries.add(new Entry(i, j, family.all(), any, Optional.of(Reading.EVERY_ADDRESS)));
                } else {
                    entries.add(new Entry(i, j, range.addresses(), any, Optional.empty()));
                }
            }
        }
        return entries;
    }

    private void sweep() {
        List<Entry> starting = entries();
        List<Entry> ending = new ArrayList<>(starting);
        starting.sort((a, b) -> a.addresses().lower().compareTo(b.addresses().lower()));
        ending.sort((a, b) -> a.addresses().upper().compareTo(b.addresses().upper()));
        Address last = family.all().upper();
        Address from = family.any();
        int start = 0;
        int end = 0;
        while (true) {
            while (start < starting.size()
                    && starting.get(start).addresses().lower().equals(from)) {
                move(starting.get(start), true);
                start++;
            }
            Address to = last;
            if (start < starting.size()) {
                to = starting.get(start).addresses().lower().previous();
            }
            if (end < ending.size() && ending.get(end).addresses().upper().compareTo(to) < 0) {
                to = ending.get(end).addresses().upper();
            }
            add(piece(AddressRange.of(from, to)));
            while (end < ending.size() && ending.get(end).addresses().upper().equals(to)) {
                move(ending.get(end), false);
                end++;
            }
            if (to.equals(last)) {
                return;
            }
            from = to.next();
        }
    }

    private void move(Entry entry, boolean enters) {
        TransportRole role = candidates.get(entry.candidate()).connector().role();
        for (Map.Entry<Reading, Map<TransportRole, Contest>> reading : contests.entrySet()) {
            if (entry.reading().isEmpty() || entry.reading().get() == reading.getKey()) {
                Contest contest = reading.getValue().get(role);
                if (enters) {
                    contest.enter(entry);
                } else {
                    contest.leave(entry);
                }
            }
        }
    }

    /** The candidates that are first, each service's own beside each other: nobody knows which service has the port. */
    private Piece piece(AddressRange addresses) {
        SortedSet<Integer> winners = new TreeSet<>();
        boolean mayBeRefused = false;
        for (Map<TransportRole, Contest> reading : contests.values()) {
            SortedSet<Integer> own = new TreeSet<>();
            for (Contest contest : reading.values()) {
                contest.addFirst(own);
            }
            mayBeRefused |= own.isEmpty();
            winners.addAll(own);
        }
        return new Piece(addresses, List.copyOf(winners), mayBeRefused);
    }

    private void add(Piece piece) {
        if (!pieces.isEmpty()) {
            Piece before = pieces.get(pieces.size() - 1);
            if (before.first().equals(piece.first()) && before.mayBeRefused() == piece.mayBeRefused()) {
                AddressRange both = AddressRange.of(
                        before.addresses().lower(), piece.addresses().upper());
                pieces.set(pieces.size() - 1, new Piece(both, piece.first(), piece.mayBeRefused()));
                return;
            }
        }
        pieces.add(piece);
    }
}

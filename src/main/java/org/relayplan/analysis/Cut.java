package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final List<Round> rounds = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Cut(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured) {
        this.candidates = candidates;
        this.family = family;
        List<Precedence> precedences = precedences(measured);
        rounds.add(new Round(Reading.ONE_ADDRESS, candidates, precedences));
        if (hasBareAny()) {
            rounds.add(new Round(Reading.EVERY_ADDRESS, candidates, precedences));
        }
    }

    /** Both orders, unless one was measured, or all bindings are alike and the orders agree. */
    private List<Precedence> precedences(Optional<SelectionOrder> measured) {
        boolean alike = true;
        for (Candidate candidate : candidates) {
            alike &= candidate.binding().isAny() == candidates.get(0).binding().isAny();
        }
        if (alike) {
            return List.of(Precedence.RANGE_FIRST);
        }
        if (measured.isEmpty()) {
            return List.of(Precedence.RANGE_FIRST, Precedence.BINDING_FIRST);
        }
        return List.of(
                measured.get() == SelectionOrder.RANGE_FIRST ? Precedence.RANGE_FIRST : Precedence.BINDING_FIRST);
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
        starting.sort(Bound.LOWER);
        ending.sort(Bound.UPPER);
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
        for (Round round : rounds) {
            round.move(entry, role, enters);
        }
    }

    private Piece piece(AddressRange addresses) {
        SortedSet<Integer> first = new TreeSet<>();
        boolean mayBeRefused = false;
        for (Round round : rounds) {
            mayBeRefused |= !round.addFirst(first);
        }
        return new Piece(addresses, List.copyOf(first), mayBeRefused);
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

    /** By the lower or the upper bound of the range. */
    private enum Bound implements Comparator<Entry> {
        LOWER,
        UPPER;

        @Override
        public int compare(Entry a, Entry b) {
            return this == LOWER
                    ? a.addresses().lower().compareTo(b.addresses().lower())
                    : a.addresses().upper().compareTo(b.addresses().upper());
        }
    }
}

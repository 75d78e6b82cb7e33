package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
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

    private final List<Candidate> candidates;
    private final AddressFamily family;
    private final List<Round> rounds = new ArrayList<>();
    private final Answers answers;

    private Cut(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured, Answers answers) {
        this.candidates = candidates;
        this.family = family;
        this.answers = answers;
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

    /** The segments of a listener with these candidates; {@code may} is remembered there for each connector. */
    static Segments of(
            List<Candidate> candidates,
            AddressFamily family,
            Organization organization,
            IdentityHashMap<Connector, May> may) {
        Answers answers = new Answers(candidates, organization, may);
        return new Cut(candidates, family, organization.selection(), answers).sweep();
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

    private Segments sweep() {
        List<Entry> starting = entries();
        List<Entry> ending = new ArrayList<>(starting);
        starting.sort(Bound.LOWER);
        ending.sort(Bound.UPPER);
        Segments.Collector segments = new Segments.Collector(family);
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
            segments.add(from, answer());
            while (end < ending.size() && ending.get(end).addresses().upper().equals(to)) {
                move(ending.get(end), false);
                end++;
            }
            if (to.equals(last)) {
                return segments.collected();
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

    private Answer answer() {
        SortedSet<Integer> first = new TreeSet<>();
        boolean mayBeRefused = false;
        for (Round round : rounds) {
            mayBeRefused |= !round.addFirst(first);
        }
        return answers.of(first, mayBeRefused);
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

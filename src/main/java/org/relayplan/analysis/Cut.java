package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.SelectionOrder;

/**
 * The address space of one family, cut where the set of first candidates changes.
 *
 * <p>A sweep over the bounds of all ranges, O(n log n) for n of them; see the room's five examples for what "first"
 * means.
 */
final class Cut {

    private final AddressFamily family;
    private final Entries entries;
    // An array, for it is gone through millions of times.
    private final Round[] rounds;
    private final Firsts firsts;
    private final BitSet first = new BitSet();

    private Cut(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured) {
        this.family = family;
        this.entries = new Entries(candidates, family);
        this.firsts = new Firsts(candidates.size());
        List<Ranking> rankings = rankings(precedences(measured));
        Reading[] readings = entries.bareAny() ? Reading.values() : new Reading[] {Reading.ONE_ADDRESS};
        rounds = new Round[readings.length];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = new Round(readings[i], entries, rankings, candidates);
        }
    }

    /** The partition at a listener with these candidates. */
    static Partition of(List<Candidate> candidates, AddressFamily family, Optional<SelectionOrder> measured) {
        return new Cut(candidates, family, measured).sweep();
    }

    /** Both orders, unless one was measured, or all bindings are alike and the orders agree. */
    private List<Precedence> precedences(Optional<SelectionOrder> measured) {
        if (entries.specific() == 0 || entries.specific() == entries.size()) {
            return List.of(Precedence.RANGE_FIRST);
        }
        if (measured.isEmpty()) {
            return List.of(Precedence.RANGE_FIRST, Precedence.BINDING_FIRST);
        }
        return List.of(
                measured.get() == SelectionOrder.RANGE_FIRST ? Precedence.RANGE_FIRST : Precedence.BINDING_FIRST);
    }

    /** A ranking for each order, but one where they agree, as when only setup's connectors bind to every address. */
    private List<Ranking> rankings(List<Precedence> precedences) {
        List<Ranking> rankings = new ArrayList<>();
        int[] before = {};
        for (Precedence precedence : precedences) {
            int[] sorted = precedence.sorted(entries);
            if (rankings.isEmpty() || !Arrays.equals(before, sorted)) {
                rankings.add(new Ranking(sorted, entries));
            }
            before = sorted;
        }
        return rankings;
    }

    private Partition sweep() {
        Numbers lowers = entries.lowers();
        Numbers uppers = entries.uppers();
        int[] starting = lowers.sorted(Numbers.entries(0, entries.size()));
        int[] ending = uppers.sorted(Numbers.entries(0, entries.size()));
        AddressRange all = family.all();
        Partition.Collector parts = new Partition.Collector(family, 2 * entries.size() + 1);
        int start = 0;
        int end = 0;
        long high = 0;
        long low = 0;
        while (true) {
            while (start < starting.length && lowers.compare(starting[start], high, low) == 0) {
                enter(starting[start++]);
            }
            parts.add(high, low, first());
            boolean starts = start < starting.length;
            boolean ends = end < ending.length && uppers.compare(ending[end], all.upperHigh(), all.upperLow()) < 0;
            if (!starts && !ends) {
                return parts.collected(firsts);
            }
            if (starts) {
                high = lowers.high(starting[start]);
                low = lowers.low(starting[start]);
            }
            if (ends && (!starts || uppers.compare(ending[end], high, low) < 0)) {
                // The next part begins behind an entry that ends, unless another starts before.
                low = uppers.low(ending[end]) + 1;
                high = uppers.high(ending[end]) + (low == 0 ? 1 : 0);
            }
            while (end < ending.length && uppers.compare(ending[end], high, low) < 0) {
                leave(ending[end++]);
            }
        }
    }

    private void enter(int entry) {
        for (Round round : rounds) {
            round.enter(entry);
        }
    }

    private void leave(int entry) {
        for (Round round : rounds) {
            round.leave(entry);
        }
    }

    /** Who is first under the sweep line. */
    private int first() {
        first.clear();
        boolean mayBeRefused = false;
        for (Round round : rounds) {
            mayBeRefused |= !round.addFirst(first);
        }
        return firsts.number(first, mayBeRefused);
    }
}

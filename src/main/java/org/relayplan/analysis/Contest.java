package org.relayplan.analysis;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.SelectionOrder;

/**
 * The entries that contain the address under the sweep line, kept in both possible orders of precedence.
 *
 * <p>Entries of one service only: services never compete, they fight for the port.
 */
final class Contest {

    private final boolean rangeFirst;
    private final boolean bindingFirst;
    private final TreeSet<Entry> byRange = new TreeSet<>(full(Entry::byRange));
    private final TreeSet<Entry> byBinding = new TreeSet<>(full(Entry::byBinding));

    /** The orders to look at: both, unless it was measured which one holds. */
    Contest(Optional<SelectionOrder> measured) {
        this.rangeFirst = measured.isEmpty() || measured.get() == SelectionOrder.RANGE_FIRST;
        this.bindingFirst = measured.isEmpty() || measured.get() == SelectionOrder.BINDING_FIRST;
    }

    /** Precedence, then position, so that a set keeps entries that tie. */
    private static Comparator<Entry> full(Comparator<Entry> precedence) {
        return (a, b) -> {
            int order = precedence.compare(a, b);
            if (order == 0) {
                order = Integer.compare(a.candidate(), b.candidate());
            }
            return order == 0 ? Integer.compare(a.index(), b.index()) : order;
        };
    }

    void enter(Entry entry) {
        byRange.add(entry);
        byBinding.add(entry);
    }

    void leave(Entry entry) {
        byRange.remove(entry);
        byBinding.remove(entry);
    }

    /** Adds the candidates that are first in either order. */
    void addFirst(SortedSet<Integer> winners) {
        if (rangeFirst) {
            addTied(byRange, Entry::byRange, winners);
        }
        if (bindingFirst) {
            addTied(byBinding, Entry::byBinding, winners);
        }
    }

    private static void addTied(TreeSet<Entry> entries, Comparator<Entry> precedence, SortedSet<Integer> winners) {
        if (entries.isEmpty()) {
            return;
        }
        Entry first = entries.first();
        Entry next = first;
        while (next != null && precedence.compare(first, next) == 0) {
            winners.add(next.candidate());
            // The next candidate, past further entries of this one that tie.
            next = entries.higher(new Entry(
                    next.candidate(), Integer.MAX_VALUE, next.addresses(), next.anyBinding(), next.reading()));
        }
    }
}

package org.relayplan.analysis;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The entries that contain the address under the sweep line, the first by one order of precedence in front.
 *
 * <p>Entries of one service only: services never compete, they fight for the port.
 */
final class Contest {

    private final Precedence precedence;
    private final TreeSet<Entry> entries;

    Contest(Precedence precedence) {
        this.precedence = precedence;
        this.entries = new TreeSet<>(new Standing(precedence));
    }

    void enter(Entry entry) {
        entries.add(entry);
    }

    void leave(Entry entry) {
        entries.remove(entry);
    }

    /** Adds every candidate that nothing comes before; whether there was any. */
    boolean addFirst(SortedSet<Integer> winners) {
        if (entries.isEmpty()) {
            return false;
        }
        Entry first = entries.first();
        Entry next = first;
        while (next != null && precedence.compare(first, next) == 0) {
            winners.add(next.candidate());
            // On to the next candidate, past further entries of this one that tie.
            next = entries.higher(next.behindItsCandidate());
        }
        return true;
    }

    /** Precedence, then position, so that entries that tie stand beside each other. */
    private record Standing(Precedence precedence) implements Comparator<Entry> {
        @Override
        public int compare(Entry a, Entry b) {
            int order = precedence.compare(a, b);
            if (order == 0) {
                order = Integer.compare(a.candidate(), b.candidate());
            }
            return order == 0 ? Integer.compare(a.index(), b.index()) : order;
        }
    }
}

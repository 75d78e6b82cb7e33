package org.relayplan.analysis;

import java.util.BitSet;

/**
 * The entries that contain the address under the sweep line, the first by one order of precedence in front.
 *
 * <p>Entries of one service only: services never compete, they fight for the port.
 */
final class Contest {

    private final Ranking ranking;
    private final TakenRanks taken;

    Contest(Ranking ranking) {
        this.ranking = ranking;
        this.taken = new TakenRanks(ranking.size());
    }

    void enter(int entry) {
        taken.add(ranking.of(entry));
    }

    void leave(int entry) {
        taken.remove(ranking.of(entry));
    }

    /** Adds every candidate that nothing comes before; whether there was any. */
    boolean addFirst(BitSet winners) {
        int first = taken.next(0);
        int rank = first;
        while (rank >= 0 && ranking.tie(first, rank)) {
            winners.set(ranking.candidate(rank));
            rank = taken.next(ranking.behind(rank));
        }
        return first >= 0;
    }
}

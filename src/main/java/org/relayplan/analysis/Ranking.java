package org.relayplan.analysis;

/**
 * Entries in one order of precedence. Sorted once, so that the sweep only has to note which ranks are taken: entries
 * that tie stand beside each other, those of one candidate together.
 */
final class Ranking {

    private final int[] rankOf;
    private final int[] candidate;
    private final int[] tie;
    private final int[] behind;

    /** Ranks by the order of these numbers of entries. */
    Ranking(int[] sorted, Entries entries) {
        int size = sorted.length;
        rankOf = new int[size];
        candidate = new int[size];
        tie = new int[size];
        behind = new int[size];
        for (int rank = 0; rank < size; rank++) {
            rankOf[sorted[rank]] = rank;
            candidate[rank] = entries.candidate(sorted[rank]);
            boolean ties = rank > 0 && Precedence.tie(entries, sorted[rank - 1], sorted[rank]);
            tie[rank] = ties ? tie[rank - 1] : rank;
        }
        for (int rank = size - 1; rank >= 0; rank--) {
            boolean same = rank + 1 < size && tie[rank + 1] == tie[rank] && candidate[rank + 1] == candidate[rank];
            behind[rank] = same ? behind[rank + 1] : rank + 1;
        }
    }

    int size() {
        return rankOf.length;
    }

    /** The rank of an entry, from 0. */
    int of(int entry) {
        return rankOf[entry];
    }

    /** The candidate whose entry has that rank. */
    int candidate(int rank) {
        return candidate[rank];
    }

    /** Whether nothing decides between two ranks. */
    boolean tie(int rank, int other) {
        return tie[rank] == tie[other];
    }

    /** The first rank behind all entries of the same candidate that tie with this one. */
    int behind(int rank) {
        return behind[rank];
    }
}

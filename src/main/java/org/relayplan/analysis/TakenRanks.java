package org.relayplan.analysis;

/**
 * A changing set of numbers below a limit that finds the next one quickly however large the limit: a word of each level
 * tells which words of the level below have any.
 */
final class TakenRanks {

    private final long[][] levels;

    /** The empty set of numbers from 0 to the limit, that one not included. */
    TakenRanks(int limit) {
        int depth = 1;
        for (int words = words(limit); words > 1; words = words(words)) {
            depth++;
        }
        levels = new long[depth][];
        int size = limit;
        for (int level = 0; level < depth; level++) {
            size = words(size);
            levels[level] = new long[size];
        }
    }

    private static int words(int bits) {
        return Math.max(1, bits + 63 >>> 6);
    }

    /** Takes a number in. */
    void add(int number) {
        int at = number;
        for (long[] level : levels) {
            level[at >>> 6] |= 1L << at;
            at >>>= 6;
        }
    }

    /** Leaves a number out. */
    void remove(int number) {
        int at = number;
        for (long[] level : levels) {
            level[at >>> 6] &= ~(1L << at);
            if (level[at >>> 6] != 0) {
                return;
            }
            at >>>= 6;
        }
    }

    /** The smallest number from this one on, or -1. */
    int next(int number) {
        int at = number;
        for (int level = 0; level < levels.length; level++) {
            int word = at >>> 6;
            if (word >= levels[level].length) {
                return -1;
            }
            long rest = levels[level][word] & -1L << at;
            if (rest != 0) {
                return lowest(level, (word << 6) + Long.numberOfTrailingZeros(rest));
            }
            at = word + 1;
        }
        return -1;
    }

    /** The smallest number under a set bit of a level. */
    private int lowest(int level, int bit) {
        int at = bit;
        for (int below = level - 1; below >= 0; below--) {
            at = (at << 6) + Long.numberOfTrailingZeros(levels[below][at]);
        }
        return at;
    }
}

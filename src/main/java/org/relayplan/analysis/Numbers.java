package org.relayplan.analysis;

import java.util.Arrays;
import org.relayplan.model.AddressFamily;

/** Unsigned numbers in a fixed order of entries: 32 bits each for IPv4, 128 for IPv6. */
final class Numbers {

    private final long[] highs;
    private final long[] lows;

    /** So many zeros. */
    Numbers(AddressFamily family, int size) {
        highs = new long[family == AddressFamily.IPV4 ? 0 : size];
        lows = new long[size];
    }

    void set(int entry, long high, long low) {
        if (highs.length > 0) {
            highs[entry] = high;
        }
        lows[entry] = low;
    }

    long high(int entry) {
        return highs.length == 0 ? 0 : highs[entry];
    }

    long low(int entry) {
        return lows[entry];
    }

    /** How the number of an entry compares with another number. */
    int compare(int entry, long high, long low) {
        int order = Long.compareUnsigned(high(entry), high);
        return order == 0 ? Long.compareUnsigned(lows[entry], low) : order;
    }

    /** The entries from one up to another, that one not included. */
    static int[] entries(int from, int to) {
        int[] entries = new int[to - from];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = from + i;
        }
        return entries;
    }

    /** These entries by number; equal ones keep their order. */
    int[] sorted(int[] entries) {
        int[] sorted = new int[entries.length];
        if (highs.length == 0) {
            // 32 bits of number and 31 of position: sorting such a word is many times as fast as comparing entries.
            long[] words = new long[entries.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = lows[entries[i]] << 31 | i;
            }
            Arrays.sort(words);
            for (int i = 0; i < words.length; i++) {
                sorted[i] = entries[(int) (words[i] & Integer.MAX_VALUE)];
            }
        } else {
            Wide[] words = new Wide[entries.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = new Wide(highs[entries[i]], lows[entries[i]], entries[i]);
            }
            Arrays.sort(words);
            for (int i = 0; i < words.length; i++) {
                sorted[i] = words[i].entry();
            }
        }
        return sorted;
    }

    private record Wide(long high, long low, int entry) implements Comparable<Wide> {
        @Override
        public int compareTo(Wide other) {
            int order = Long.compareUnsigned(high, other.high);
            return order == 0 ? Long.compareUnsigned(low, other.low) : order;
        }
    }
}

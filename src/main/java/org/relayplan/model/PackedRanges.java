package org.relayplan.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Ranges in arrays, for where millions are kept: a third of the room. A range is made when it is asked for. */
final class PackedRanges extends AbstractList<AddressRange> implements RandomAccess {

    private static final int WORDS_V4 = 2;
    private static final int WORDS_V6 = 4;

    private final long[] words;
    private final int ipv4;
    private final int size;

    /** Packs ranges that stand IPv4 first. */
    PackedRanges(List<AddressRange> ranges) {
        size = ranges.size();
        int first = 0;
        while (first < size && ranges.get(first).family() == AddressFamily.IPV4) {
            first++;
        }
        ipv4 = first;
        words = new long[WORDS_V4 * ipv4 + WORDS_V6 * (size - ipv4)];
        for (int i = 0; i < size; i++) {
            AddressRange range = ranges.get(i);
            int at = at(i);
            if (i < ipv4) {
                words[at] = range.lowerLow();
                words[at + 1] = range.upperLow();
            } else {
                words[at] = range.lowerHigh();
                words[at + 1] = range.lowerLow();
                words[at + 2] = range.upperHigh();
                words[at + 3] = range.upperLow();
            }
        }
    }

    private int at(int index) {
        return index <= ipv4 ? WORDS_V4 * index : WORDS_V4 * ipv4 + WORDS_V6 * (index - ipv4);
    }

    @Override
    public AddressRange get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int at = at(index);
        return index < ipv4
                ? new AddressRange(AddressFamily.IPV4, 0, words[at], 0, words[at + 1])
                : new AddressRange(AddressFamily.IPV6, words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    /** Whether the range at that position ends, in the order of families and addresses, before the other begins. */
    boolean isBefore(int index, AddressRange other) {
        int at = at(index);
        if (index < ipv4) {
            return other.family() == AddressFamily.IPV6 || words[at + 1] < other.lowerLow();
        }
        return other.family() == AddressFamily.IPV6
                && Address.compare(words[at + 2], words[at + 3], other.lowerHigh(), other.lowerLow()) < 0;
    }

    @Override
    public int size() {
        return size;
    }
}

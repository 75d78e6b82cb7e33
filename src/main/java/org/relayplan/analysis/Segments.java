package org.relayplan.analysis;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;

/**
 * The whole address space of one family as seen at one listener: disjoint segments in ascending order, complete, each
 * with one answer that differs from its neighbours'.
 *
 * <p>The lower bounds lie in arrays, for there may be millions: 12 bytes a segment for IPv4, 20 for IPv6.
 */
public final class Segments {

    private final AddressFamily family;
    private final long[] highs;
    private final long[] lows;
    private final Answer[] answers;

    private Segments(AddressFamily family, long[] highs, long[] lows, Answer[] answers) {
        this.family = family;
        this.highs = highs;
        this.lows = lows;
        this.answers = answers;
    }

    /** All segments in ascending order; a view, made as it is read. */
    public List<Segment> all() {
        return new View();
    }

    /** The segment an address of this family lies in. */
    public Segment at(Address client) {
        return segment(find(client));
    }

    /** The answer that an address of this family gets. */
    public Answer answer(Address client) {
        return answers[find(client)];
    }

    private int find(Address client) {
        if (client.family() != family) {
            throw new IllegalArgumentException(client + " is not of the family of this space");
        }
        int low = 0;
        int high = lows.length - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (startsBehind(middle, client)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private boolean startsBehind(int index, Address client) {
        if (family == AddressFamily.IPV4) {
            return lows[index] > client.low();
        }
        int order = Long.compareUnsigned(highs[index], client.high());
        return order == 0 ? Long.compareUnsigned(lows[index], client.low()) > 0 : order > 0;
    }

    private Address lower(int index) {
        return new Address(family, family == AddressFamily.IPV4 ? 0 : highs[index], lows[index]);
    }

    private Segment segment(int index) {
        boolean last = index == lows.length - 1;
        Address upper = last ? family.all().upper() : lower(index + 1).previous();
        return new Segment(AddressRange.of(lower(index), upper), answers[index]);
    }

    private final class View extends AbstractList<Segment> implements RandomAccess {
        @Override
        public Segment get(int index) {
            return segment(index);
        }

        @Override
        public int size() {
            return lows.length;
        }
    }

    /** Collects segments from the first address on; one that repeats its neighbour's answer only lengthens it. */
    static final class Collector {

        private final AddressFamily family;
        private long[] highs = new long[16];
        private long[] lows = new long[16];
        private Answer[] answers = new Answer[16];
        private int size;

        Collector(AddressFamily family) {
            this.family = family;
        }

        void add(Address lower, Answer answer) {
            if (size > 0 && answers[size - 1] == answer) {
                return;
            }
            if (size == lows.length) {
                highs = family == AddressFamily.IPV4 ? highs : Arrays.copyOf(highs, 2 * size);
                lows = Arrays.copyOf(lows, 2 * size);
                answers = Arrays.copyOf(answers, 2 * size);
            }
            if (family == AddressFamily.IPV6) {
                highs[size] = lower.high();
            }
            lows[size] = lower.low();
            answers[size] = answer;
            size++;
        }

        Segments collected() {
            long[] upperHalves = family == AddressFamily.IPV4 ? new long[0] : Arrays.copyOf(highs, size);
            return new Segments(family, upperHalves, Arrays.copyOf(lows, size), Arrays.copyOf(answers, size));
        }
    }
}

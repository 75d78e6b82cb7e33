package org.relayplan.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;

/**
 * The space of client addresses at a listener, laid out as a row of cells from the lowest address to the highest.
 *
 * <p>Each segment has at least a cell, and beyond that the more the longer it is, by powers of two: one address is seen
 * beside a /8. Where there are more segments than cells, neighbours of one shade are drawn as one; and if these are
 * still too many, neighbours share a cell, which has the gravest shade of them. So whoever relays is seen, whatever the
 * width.
 *
 * @param runs what is drawn, from the left; without gaps in cells and in addresses
 */
record AddressStrip(List<Run> runs) {

    // What the shortest segment weighs, in powers of two: a few cells for it where there is room.
    private static final int LEAST = 4;

    /** Keeps its own copy of the list. */
    AddressStrip {
        runs = List.copyOf(runs);
    }

    /**
     * Cells that look alike.
     *
     * @param from the first cell, from 0
     * @param to the cell behind the last one
     * @param addresses the clients
     * @param shade the gravest of what these may do
     * @param isMixed whether some of these may do less
     */
    record Run(int from, int to, AddressRange addresses, Shade shade, boolean isMixed) {}

    /** A stretch that is to be drawn. */
    private record Stretch(AddressRange addresses, Shade shade, boolean isMixed) {

        Stretch and(Stretch next) {
            return new Stretch(
                    AddressRange.of(addresses.lower(), next.addresses.upper()),
                    shade.gravest(next.shade),
                    isMixed || next.isMixed || shade != next.shade);
        }

        int weight() {
            return LEAST + addresses.count().bitLength();
        }
    }

    /**
     * Lays segments out.
     *
     * @param segments all segments of a family, ascending and complete
     * @param cells how many cells there are, at least one
     */
    static AddressStrip of(List<Segment> segments, int cells) {
        boolean isTight = segments.size() > cells;
        List<Stretch> stretches = new ArrayList<>();
        for (Segment segment : segments) {
            Stretch next = new Stretch(segment.addresses(), Shade.of(segment.answer()), false);
            int last = stretches.size() - 1;
            if (isTight && last >= 0 && stretches.get(last).shade == next.shade) {
                stretches.set(last, stretches.get(last).and(next));
            } else {
                stretches.add(next);
            }
        }
        return spread(stretches.size() > cells ? shared(stretches, cells) : stretches, cells);
    }

    /** As many as there are cells, each of about as many neighbours. */
    private static List<Stretch> shared(List<Stretch> stretches, int cells) {
        List<Stretch> shared = new ArrayList<>(cells);
        long size = stretches.size();
        for (int cell = 0; cell < cells; cell++) {
            int first = (int) (size * cell / cells);
            int end = (int) (size * (cell + 1) / cells);
            Stretch all = stretches.get(first);
            for (Stretch next : stretches.subList(first + 1, end)) {
                all = all.and(next);
            }
            shared.add(all);
        }
        return shared;
    }

    private static AddressStrip spread(List<Stretch> stretches, int cells) {
        long whole = 0;
        for (Stretch stretch : stretches) {
            whole += stretch.weight();
        }
        List<Run> runs = new ArrayList<>(stretches.size());
        long spare = cells - stretches.size();
        long weight = 0;
        int from = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            weight += stretch.weight();
            int to = i + 1 + (int) (spare * weight / whole);
            runs.add(new Run(from, to, stretch.addresses, stretch.shade, stretch.isMixed));
            from = to;
        }
        return new AddressStrip(runs);
    }

    /** Number of cells. */
    int cells() {
        return runs.get(runs.size() - 1).to();
    }

    /** The run that has that client of the family. */
    Run run(Address client) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (client.compareTo(runs.get(middle).addresses().upper()) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return runs.get(low);
    }

    /** The cell of that client: within its run as far to the right as it lies in it. */
    int cell(Address client) {
        Run run = run(client);
        BigInteger before = client.value().subtract(run.addresses().lower().value());
        BigInteger width = BigInteger.valueOf(run.to() - run.from());
        return run.from()
                + before.multiply(width).divide(run.addresses().count()).intValue();
    }

    /** Whether all clients may do the same. */
    boolean isUniform() {
        for (Run run : runs) {
            if (run.shade() != runs.get(0).shade() || run.isMixed()) {
                return false;
            }
        }
        return true;
    }
}

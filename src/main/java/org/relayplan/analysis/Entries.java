package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * The remote ranges of all candidates in one family, as selection compares them; numbered from 0, those of bindings to
 * one local address first, then by candidate. They lie in arrays, for there may be a million.
 */
final class Entries {

    private final List<Candidate> candidates;
    private final AddressFamily family;
    private final Numbers lowers;
    private final Numbers uppers;
    private final Numbers spans;
    private final int[] candidate;
    private final byte[] readings;
    private int size;
    private int specific;
    private boolean bareAny;

    Entries(List<Candidate> candidates, AddressFamily family) {
        this.candidates = candidates;
        this.family = family;
        int count = count();
        lowers = new Numbers(family, count);
        uppers = new Numbers(family, count);
        spans = new Numbers(family, count);
        candidate = new int[count];
        readings = new byte[count];
        collect(false);
        specific = size;
        collect(true);
    }

    private int count() {
        int count = 0;
        for (Candidate each : candidates) {
            for (RemoteRange range : each.connector().remoteIPRanges()) {
                if (range.addresses().family() == family) {
                    count += range.isBareAny() ? 2 : 1;
                }
            }
        }
        return count;
    }

    private void collect(boolean anyBinding) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).binding().isAny() == anyBinding) {
                collect(i, candidates.get(i).connector());
            }
        }
    }

    private void collect(int position, Connector connector) {
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (range.addresses().family() != family) {
                continue;
            }
            if (range.isBareAny()) {
                bareAny = true;
                add(position, range.addresses(), Reading.ONE_ADDRESS.ordinal());
                add(position, family.all(), Reading.EVERY_ADDRESS.ordinal());
            } else {
                add(position, range.addresses(), -1);
            }
        }
    }

    private void add(int position, AddressRange range, int reading) {
        lowers.set(size, range.lowerHigh(), range.lowerLow());
        uppers.set(size, range.upperHigh(), range.upperLow());
        long borrow = Long.compareUnsigned(range.upperLow(), range.lowerLow()) < 0 ? 1 : 0;
        spans.set(size, range.upperHigh() - range.lowerHigh() - borrow, range.upperLow() - range.lowerLow());
        candidate[size] = position;
        readings[size] = (byte) reading;
        size++;
    }

    int size() {
        return size;
    }

    /** How many of them, the first ones, belong to bindings to one local address. */
    int specific() {
        return specific;
    }

    /** Whether some of them belong to one reading of bare 0.0.0.0 and :: only. */
    boolean bareAny() {
        return bareAny;
    }

    /** First addresses. */
    Numbers lowers() {
        return lowers;
    }

    /** Last addresses. */
    Numbers uppers() {
        return uppers;
    }

    /** Numbers of addresses, less one. */
    Numbers spans() {
        return spans;
    }

    /** Position of the entry's candidate in their list. */
    int candidate(int entry) {
        return candidate[entry];
    }

    /** Whether a reading of bare 0.0.0.0 and :: entries has this entry. */
    boolean has(Reading reading, int entry) {
        return readings[entry] < 0 || readings[entry] == reading.ordinal();
    }
}

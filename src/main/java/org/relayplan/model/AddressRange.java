package org.relayplan.model;

import java.math.BigInteger;

/**
 * All addresses from a lower to an upper one, both included, of one family.
 *
 * <p>The bounds lie in the record itself, for there may be a million of them.
 *
 * @param family IPv4 or IPv6
 * @param lowerHigh upper 64 bits of the lower bound
 * @param lowerLow lower 64 bits of the lower bound
 * @param upperHigh upper 64 bits of the upper bound
 * @param upperLow lower 64 bits of the upper bound
 */
public record AddressRange(AddressFamily family, long lowerHigh, long lowerLow, long upperHigh, long upperLow)
        implements Comparable<AddressRange> {

    /** Checks the order of the bounds. */
    public AddressRange {
        if (Address.compare(lowerHigh, lowerLow, upperHigh, upperLow) > 0) {
            throw new IllegalArgumentException("the lower bound lies above the upper one");
        }
    }

    /** The range between two addresses of one family. */
    public static AddressRange of(Address lower, Address upper) {
        if (lower.family() != upper.family()) {
            throw new IllegalArgumentException("a range has one family");
        }
        return new AddressRange(lower.family(), lower.high(), lower.low(), upper.high(), upper.low());
    }

    /** One address alone. */
    public static AddressRange of(Address only) {
        return of(only, only);
    }

    /** The first address. */
    public Address lower() {
        return new Address(family, lowerHigh, lowerLow);
    }

    /** The last address. */
    public Address upper() {
        return new Address(family, upperHigh, upperLow);
    }

    /** Whether the range has one address only. */
    public boolean isSingle() {
        return lowerHigh == upperHigh && lowerLow == upperLow;
    }

    /** Whether the address lies in the range. */
    public boolean contains(Address address) {
        return address.family() == family
                && Address.compare(lowerHigh, lowerLow, address.high(), address.low()) <= 0
                && Address.compare(address.high(), address.low(), upperHigh, upperLow) <= 0;
    }

    /** Whether all of the other range lies in this one. */
    public boolean contains(AddressRange other) {
        return family == other.family
                && Address.compare(lowerHigh, lowerLow, other.lowerHigh, other.lowerLow) <= 0
                && Address.compare(other.upperHigh, other.upperLow, upperHigh, upperLow) <= 0;
    }

    /** Whether the two ranges have an address in common. */
    public boolean overlaps(AddressRange other) {
        return family == other.family
                && Address.compare(lowerHigh, lowerLow, other.upperHigh, other.upperLow) <= 0
                && Address.compare(other.lowerHigh, other.lowerLow, upperHigh, upperLow) <= 0;
    }

    /** Whether it ends, in the order of families and addresses, before the other begins. */
    boolean liesBefore(AddressRange other) {
        return family == other.family
                ? Address.compare(upperHigh, upperLow, other.lowerHigh, other.lowerLow) < 0
                : family.compareTo(other.family) < 0;
    }

    /** Whether it ends before the other ends. */
    boolean endsBefore(AddressRange other) {
        return family == other.family
                ? Address.compare(upperHigh, upperLow, other.upperHigh, other.upperLow) < 0
                : family.compareTo(other.family) < 0;
    }

    /** Whether the other begins right behind its end. */
    boolean adjoins(AddressRange next) {
        return family == next.family
                && next.lowerLow == upperLow + 1
                && next.lowerHigh == (upperLow == -1L ? upperHigh + 1 : upperHigh)
                && !(upperHigh == -1L && upperLow == -1L);
    }

    /** What two ranges that overlap have in common. */
    AddressRange and(AddressRange other) {
        if (contains(other)) {
            return other;
        }
        if (other.contains(this)) {
            return this;
        }
        boolean first = Address.compare(lowerHigh, lowerLow, other.lowerHigh, other.lowerLow) < 0;
        AddressRange low = first ? other : this;
        AddressRange high = first ? this : other;
        return new AddressRange(family, low.lowerHigh, low.lowerLow, high.upperHigh, high.upperLow);
    }

    /** Number of addresses, up to 2^128. */
    public BigInteger count() {
        long span = upperLow - lowerLow;
        if (spanHigh() == 0 && span >= 0) {
            return BigInteger.valueOf(span).add(BigInteger.ONE);
        }
        return upper().value().subtract(lower().value()).add(BigInteger.ONE);
    }

    /** Order by number of addresses, whatever the family. */
    public int compareSize(AddressRange other) {
        return Address.compare(spanHigh(), upperLow - lowerLow, other.spanHigh(), other.upperLow - other.lowerLow);
    }

    private long spanHigh() {
        long borrow = Long.compareUnsigned(upperLow, lowerLow) < 0 ? 1 : 0;
        return upperHigh - lowerHigh - borrow;
    }

    // Written out: the generated forms of a record take long to make at start.
    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && family == range.family
                && lowerHigh == range.lowerHigh
                && lowerLow == range.lowerLow
                && upperHigh == range.upperHigh
                && upperLow == range.upperLow;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(lowerHigh) + Long.hashCode(lowerLow))
                + 31 * Long.hashCode(upperHigh)
                + Long.hashCode(upperLow);
    }

    /** By family, lower bound, then upper bound. */
    @Override
    public int compareTo(AddressRange other) {
        int order = family.compareTo(other.family);
        if (order == 0) {
            order = Address.compare(lowerHigh, lowerLow, other.lowerHigh, other.lowerLow);
        }
        return order == 0 ? Address.compare(upperHigh, upperLow, other.upperHigh, other.upperLow) : order;
    }

    /** The shortest usual spelling: one address, CIDR where the range is such a block, else {@code a-b}. */
    @Override
    public String toString() {
        if (isSingle()) {
            return lower().toString();
        }
        int prefix = prefixLength();
        return prefix < 0 ? lower() + "-" + upper() : lower() + "/" + prefix;
    }

    /** The prefix length of the block this range is, or -1. */
    private int prefixLength() {
        long differHigh = lowerHigh ^ upperHigh;
        long differLow = lowerLow ^ upperLow;
        if (differHigh == 0) {
            if ((differLow & differLow + 1) != 0 || (lowerLow & differLow) != 0) {
                return -1;
            }
            int zeros = Long.numberOfLeadingZeros(differLow);
            return family == AddressFamily.IPV4 ? zeros - 32 : 64 + zeros;
        }
        boolean block = differLow == -1L
                && lowerLow == 0
                && (differHigh & differHigh + 1) == 0
                && (lowerHigh & differHigh) == 0;
        return block ? Long.numberOfLeadingZeros(differHigh) : -1;
    }
}

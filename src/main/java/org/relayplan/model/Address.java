package org.relayplan.model;

import java.math.BigInteger;

/**
 * One IPv4 or IPv6 address, as an unsigned number of 128 bits.
 *
 * @param family IPv4 or IPv6
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; for IPv4 at most 2^32 - 1
 */
public record Address(AddressFamily family, long high, long low) implements Comparable<Address> {

    private static final int GROUPS = 8;

    /** An IPv6 address, or the IPv4 address it maps ({@code ::ffff:10.0.0.1} is 10.0.0.1). */
    public static Address ofIPv6(long high, long low) {
        if (high == 0 && low >>> 32 == 0xFFFF) {
            return new Address(AddressFamily.IPV4, 0, low & 0xFFFF_FFFFL);
        }
        return new Address(AddressFamily.IPV6, high, low);
    }

    /** Whether this is 0.0.0.0 or ::. */
    public boolean isAny() {
        return high == 0 && low == 0;
    }

    /** The address behind this one; wraps around at the end of 128 bits. */
    public Address next() {
        return new Address(family, low == -1L ? high + 1 : high, low + 1);
    }

    /** The address before this one; wraps around at 0. */
    public Address previous() {
        return new Address(family, low == 0 ? high - 1 : high, low - 1);
    }

    // Written out: the generated forms of a record take long to make at start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Address address
                && family == address.family
                && high == address.high
                && low == address.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(Address other) {
        int order = family.compareTo(other.family);
        return order == 0 ? compare(high, low, other.high, other.low) : order;
    }

    /** The address as a number from 0. */
    public BigInteger value() {
        return unsigned(high).shiftLeft(64).or(unsigned(low));
    }

    static BigInteger unsigned(long bits) {
        BigInteger value = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits < 0 ? value.setBit(63) : value;
    }

    /** Order of two unsigned numbers of 128 bits. */
    static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order == 0 ? Long.compareUnsigned(low, otherLow) : order;
    }

    /** Dotted for IPv4, the canonical form of RFC 5952 for IPv6. */
    @Override
    public String toString() {
        if (family == AddressFamily.IPV4) {
            return (low >>> 24) + "." + (low >>> 16 & 0xFF) + "." + (low >>> 8 & 0xFF) + "." + (low & 0xFF);
        }
        // The longest run of zeros, of several the first, becomes "::"; one zero alone never does.
        int gap = -1;
        int width = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = 0;
            while (i + zeros < GROUPS && group(i + zeros) == 0) {
                zeros++;
            }
            gap = zeros > width ? i : gap;
            width = Math.max(width, zeros);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < GROUPS; i += i == gap ? width : 1) {
            boolean first = out.length() == 0 || out.charAt(out.length() - 1) == ':';
            out.append(i == gap ? "::" : (first ? "" : ":") + Integer.toHexString(group(i)));
        }
        return out.toString();
    }

    /** One of the eight groups of 16 bits, from the left. */
    private int group(int index) {
        return (int) (index < GROUPS / 2 ? high >>> 48 - 16 * index : low >>> 112 - 16 * index) & 0xFFFF;
    }
}

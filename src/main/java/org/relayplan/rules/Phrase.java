package org.relayplan.rules;

import java.math.BigInteger;
import java.util.List;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Turns of phrase that messages share. */
final class Phrase {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final int SHOWN = 3;

    private Phrase() {}

    /** {@code 192.168.5.10}, {@code 512 addresses (10.0.0.0/24, 10.0.9.0/24)}, {@code 2^128 addresses}. */
    static String addresses(AddressSet set) {
        if (set.count().equals(BigInteger.ONE)) {
            return set.first().toString();
        }
        List<AddressRange> ranges = set.ranges();
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < ranges.size() && i < SHOWN; i++) {
            some.append(i == 0 ? "" : ", ").append(ranges.get(i));
        }
        if (ranges.size() > SHOWN) {
            some.append(", and ").append(ranges.size() - SHOWN).append(" more ranges");
        }
        return count(set.count()) + " addresses (" + some + ")";
    }

    /** The number up to a million, above that the nearest power of two. */
    static String count(BigInteger number) {
        if (number.compareTo(MILLION) < 0) {
            return number.toString();
        }
        int power = number.bitLength() - 1;
        boolean exact = number.bitCount() == 1;
        return (exact ? "2^" : "more than 2^") + power;
    }
}

package org.relayplan.report;

import java.math.BigInteger;
import org.relayplan.model.RemoteRange;

/** Ranges in sentences. */
final class RangeWords {

    private static final int MOST_DIGITS = 7;

    private RangeWords() {}

    /** {@code 192.168.5.0/24 (256 addresses)}; without a count what is written as one address. */
    static String of(RemoteRange range) {
        return range.isBareAny() || range.addresses().isSingle()
                ? range.text()
                : range.text() + " (" + count(range.addresses().count()) + ")";
    }

    private static String count(BigInteger number) {
        String digits = number.toString();
        if (digits.length() <= MOST_DIGITS) {
            return digits + " addresses";
        }
        return (number.bitCount() == 1 ? "2^" : "more than 2^") + (number.bitLength() - 1) + " addresses";
    }
}

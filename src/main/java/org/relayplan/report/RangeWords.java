package org.relayplan.report;

import java.math.BigInteger;
import org.relayplan.model.RemoteRange;

/** Ranges in sentences. */
final class RangeWords {

    private static final int MOST_DIGITS = 7;

    private RangeWords() {}

    /** {@code 192.168.5.0/24 (256 addresses)}; a bare 0.0.0.0 without a count, for nobody knows it. */
    static String of(RemoteRange range) {
        return range.isBareAny()
                ? range.text()
                : range.text() + " (" + count(range.addresses().count()) + ")";
    }

    private static String count(BigInteger number) {
        String digits = number.toString();
        if (digits.length() <= MOST_DIGITS) {
            return digits + (digits.equals("1") ? " address" : " addresses");
        }
        return (number.bitCount() == 1 ? "2^" : "more than 2^") + (number.bitLength() - 1) + " addresses";
    }
}

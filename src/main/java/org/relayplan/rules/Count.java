package org.relayplan.rules;

import java.math.BigInteger;

/** Numbers of addresses, of which there are 2^128, as people read them. */
public final class Count {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger TRILLION = BigInteger.valueOf(1_000_000_000_000L);

    private Count() {}

    /** {@code 65,536}; from a million on {@code 3.7 billion}; from a trillion on the power of two at or below it. */
    public static String of(BigInteger number) {
        if (number.compareTo(MILLION) < 0) {
            String digits = number.toString();
            int thousands = digits.length() - 3;
            return thousands <= 0 ? digits : digits.substring(0, thousands) + "," + digits.substring(thousands);
        }
        if (number.compareTo(TRILLION) < 0) {
            long value = number.longValueExact();
            boolean millions = value < 1_000_000_000;
            long tenths = value / (millions ? 100_000 : 100_000_000);
            return tenths / 10 + "." + tenths % 10 + (millions ? " million" : " billion");
        }
        boolean exact = number.bitCount() == 1;
        return (exact ? "2^" : "more than 2^") + (number.bitLength() - 1);
    }
}

package org.relayplan.model;

import java.util.Optional;

/**
 * Reads the spellings that nearly every range entry has, in one pass: an IPv4 address, {@code a-b}, {@code a/n} or
 * {@code a(mask)} without anything odd. The rest, and all that is wrong, is {@link RangeText}'s.
 */
final class PlainRange {

    private PlainRange() {}

    /** The entry, or empty if it is not so plain. */
    static Optional<RemoteRange> read(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && (text.charAt(at) >= '0' && text.charAt(at) <= '9' || text.charAt(at) == '.')) {
            at++;
        }
        long first = PlainAddress.dotted(text, 0, at);
        if (first < 0) {
            return Optional.empty();
        }
        if (at == length) {
            return entry(text, RangeForm.SINGLE, first, first, false);
        }
        return switch (text.charAt(at)) {
            case '-' -> {
                long last = PlainAddress.dotted(text, at + 1, length);
                yield last < first ? Optional.empty() : entry(text, RangeForm.LOW_HIGH, first, last, false);
            }
            case '/' -> block(text, RangeForm.CIDR, first, hostBits(text, at + 1));
            case '(' -> {
                long mask = text.charAt(length - 1) == ')' ? PlainAddress.dotted(text, at + 1, length - 1) : -1;
                yield block(text, RangeForm.MASK, first, mask < 0 ? -1 : ~mask & 0xFFFF_FFFFL);
            }
            default -> Optional.empty();
        };
    }

    /** The host part of a prefix length as a mask of ones, or -1. */
    private static long hostBits(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 2) {
            return -1;
        }
        int prefix = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || prefix == 0 && i > from) {
                return -1;
            }
            prefix = 10 * prefix + digit;
        }
        return prefix > 32 ? -1 : 0xFFFF_FFFFL >>> prefix;
    }

    private static Optional<RemoteRange> block(String text, RangeForm form, long address, long host) {
        if (host < 0 || (host & host + 1) != 0) {
            return Optional.empty();
        }
        return entry(text, form, address & ~host, address | host, (address & host) != 0);
    }

    private static Optional<RemoteRange> entry(String text, RangeForm form, long first, long last, boolean hostBits) {
        AddressRange addresses = new AddressRange(AddressFamily.IPV4, 0, first, 0, last);
        return Optional.of(RangeText.entry(text, form, addresses, hostBits));
    }
}

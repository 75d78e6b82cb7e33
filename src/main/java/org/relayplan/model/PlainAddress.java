package org.relayplan.model;

import java.util.Optional;

/**
 * Reads the spellings that nearly every address has, dotted decimal and colons with hexadecimal groups, in one pass and
 * without a word: there may be a million. What it doesn't take is for {@link AddressText} to read or to refuse.
 */
final class PlainAddress {

    private final String text;
    private final int to;
    private int at;
    private long high;
    private long low;

    private PlainAddress(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** The 32 bits of four numbers up to 255 without leading zeros, or -1. */
    static long dotted(String text, int from, int to) {
        long bits = 0;
        int dots = 0;
        int octet = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && octet >= 0 && dots < 3) {
                bits = bits << 8 | octet;
                octet = -1;
                dots++;
            } else if (c >= '0' && c <= '9' && octet != 0) {
                octet = octet < 0 ? c - '0' : 10 * octet + c - '0';
                if (octet > 255) {
                    return -1;
                }
            } else {
                return -1;
            }
        }
        return dots == 3 && octet >= 0 ? bits << 8 | octet : -1;
    }

    /** Up to eight groups of one to four digits, at most one {@code ::}; empty if it is anything else. */
    static Optional<Address> colons(String text, int from, int to) {
        PlainAddress address = new PlainAddress(text, from, to);
        return address.groups() ? Optional.of(Address.ofIPv6(address.high, address.low)) : Optional.empty();
    }

    private boolean groups() {
        int groups = 0;
        int gap = -1;
        if (isGap()) {
            gap = 0;
            at += 2;
        }
        while (at < to) {
            int group = group();
            if (group < 0 || groups == 8) {
                return false;
            }
            push(group);
            groups++;
            if (at == to) {
                break;
            }
            if (isGap()) {
                if (gap >= 0) {
                    return false;
                }
                gap = groups;
                at += 2;
            } else if (text.charAt(at) == ':' && at + 1 < to) {
                at++;
            } else {
                return false;
            }
        }
        if (gap >= 0 && groups < 8) {
            open(groups - gap, 8 - groups);
            return true;
        }
        return gap < 0 && groups == 8;
    }

    private boolean isGap() {
        return at + 1 < to && text.charAt(at) == ':' && text.charAt(at + 1) == ':';
    }

    private int group() {
        int value = 0;
        int start = at;
        while (at < to && at < start + 4) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                break;
            }
            value = value << 4 | digit;
            at++;
        }
        return at == start ? -1 : value;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' && c < 0x80 ? letter - 'a' + 10 : -1;
    }

    private void push(int group) {
        high = high << 16 | low >>> 48;
        low = low << 16 | group;
    }

    /** Moves all but the last groups up, so that zeros stand between. */
    private void open(int last, int zeros) {
        long tailHigh = last <= 4 ? 0 : high & -1L >>> 64 - 16 * (last - 4);
        long tailLow = last >= 4 ? low : last == 0 ? 0 : low & -1L >>> 64 - 16 * last;
        high ^= tailHigh;
        low ^= tailLow;
        for (int i = 0; i < zeros; i++) {
            push(0);
        }
        high |= tailHigh;
        low |= tailLow;
    }
}

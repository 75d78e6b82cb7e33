package org.relayplan.model;

import java.util.List;
import java.util.Optional;

/**
 * Reads the four forms of a remote range (New-ReceiveConnector, RemoteIPRanges): {@code a}, {@code a-b}, {@code a/n},
 * {@code a(mask)}.
 */
public final class RangeText {

    private RangeText() {}

    /**
     * Reads one entry, as yet without owner, network or suppressions.
     *
     * @throws InvalidText with what is legal
     */
    public static RemoteRange read(String text) throws InvalidText {
        Optional<RemoteRange> plain = PlainRange.read(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (!text.equals(text.trim()) || text.indexOf(' ') >= 0) {
            throw new InvalidText("a range has no blanks in it");
        }
        int dash = text.indexOf('-');
        int slash = text.indexOf('/');
        int paren = text.indexOf('(');
        if (dash >= 0) {
            return lowHigh(text, dash);
        }
        if (slash >= 0) {
            return block(text, RangeForm.CIDR, text.substring(0, slash), prefix(text.substring(slash + 1)));
        }
        if (paren >= 0) {
            return block(text, RangeForm.MASK, text.substring(0, paren), mask(text.substring(paren)));
        }
        return entry(text, RangeForm.SINGLE, AddressRange.of(AddressText.address(text)), false);
    }

    static RemoteRange entry(String text, RangeForm form, AddressRange addresses, boolean hostBits) {
        return new RemoteRange(text, form, addresses, hostBits, Ownership.NONE, Optional.empty(), List.of());
    }

    private static RemoteRange lowHigh(String text, int dash) throws InvalidText {
        refuseZone(text);
        Address low = AddressText.address(text.substring(0, dash));
        String upper = text.substring(dash + 1);
        if (low.family() == AddressFamily.IPV4
                && !upper.isEmpty()
                && upper.indexOf('.') < 0
                && upper.indexOf(':') < 0) {
            throw new InvalidText("both ends of a range are full addresses: did you mean "
                    + text.substring(0, text.lastIndexOf('.', dash) + 1) + upper + " behind the dash?");
        }
        Address high = AddressText.address(upper);
        if (low.family() != high.family()) {
            throw new InvalidText("both ends of a range have one family, IPv4 or IPv6");
        }
        if (low.compareTo(high) > 0) {
            throw new InvalidText(
                    "the first address of a range is the lower one: did you mean " + high + "-" + low + "?");
        }
        return entry(text, RangeForm.LOW_HIGH, AddressRange.of(low, high), false);
    }

    private static void refuseZone(String text) throws InvalidText {
        if (text.indexOf('%') >= 0) {
            throw new InvalidText("a zone such as %11 goes with a single IPv6 address only");
        }
    }

    private static int prefix(String digits) throws InvalidText {
        if (digits.isEmpty() || digits.length() > 3 && digits.indexOf('.') < 0) {
            throw new InvalidText("behind the slash stands a prefix length: 0 to 32, for IPv6 0 to 128");
        }
        int prefix = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new InvalidText(
                        "behind the slash stands a prefix length, 0 to 32, for IPv6 0 to 128; a mask is written "
                                + "192.168.5.0(255.255.255.0)");
            }
            prefix = prefix * 10 + c - '0';
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw new InvalidText("a prefix length has no leading zero: write " + prefix);
        }
        return prefix;
    }

    private static int mask(String inParentheses) throws InvalidText {
        if (!inParentheses.endsWith(")")) {
            throw new InvalidText("a mask stands in parentheses: 192.168.5.0(255.255.255.0)");
        }
        Address mask = AddressText.address(inParentheses.substring(1, inParentheses.length() - 1));
        long zeros = ~mask.low() & 0xFFFF_FFFFL;
        if (mask.family() != AddressFamily.IPV4 || (zeros & zeros + 1) != 0) {
            throw new InvalidText("a mask is an IPv4 one of ones followed by zeros, such as 255.255.255.0");
        }
        return 32 - Long.bitCount(zeros);
    }

    private static RemoteRange block(String text, RangeForm form, String start, int prefix) throws InvalidText {
        refuseZone(text);
        Address address = AddressText.address(start);
        boolean mapped = address.family() == AddressFamily.IPV4 && start.indexOf(':') >= 0;
        if (mapped && prefix < 96) {
            throw new InvalidText("an IPv4-mapped network has a prefix length of 96 to 128; write it as IPv4");
        }
        int length = mapped ? prefix - 96 : prefix;
        int bits = address.family() == AddressFamily.IPV4 ? 32 : 128;
        if (length > bits) {
            throw new InvalidText("the prefix length is at most " + bits + " here");
        }
        if (form == RangeForm.MASK && start.indexOf(':') >= 0) {
            throw new InvalidText("a mask goes with an IPv4 address; IPv6 takes a prefix length such as /64");
        }
        int host = bits - length;
        long hostHigh = host <= 64 ? 0 : host == 128 ? -1L : (1L << host - 64) - 1;
        long hostLow = host >= 64 ? -1L : (1L << host) - 1;
        long high = address.high() & ~hostHigh;
        long low = address.low() & ~hostLow;
        AddressRange range = new AddressRange(address.family(), high, low, high | hostHigh, low | hostLow);
        return entry(text, form, range, high != address.high() || low != address.low());
    }
}

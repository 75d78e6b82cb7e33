package org.relayplan.model;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;

/**
 * Reads addresses strictly: what Windows or a library might guess at (octal numbers, {@code 10.1}, empty text) is
 * refused with a sentence.
 */
public final class AddressText {

    private AddressText() {}

    /**
     * Reads one address; an IPv4-mapped IPv6 address is IPv4, a zone ({@code %11}) is left out of the value.
     *
     * @throws InvalidText if the text is not one full address
     */
    public static Address address(String text) throws InvalidText {
        int zone = text.indexOf('%');
        if (zone >= 0) {
            if (text.indexOf(':') < 0 || zone == text.length() - 1) {
                throw new InvalidText("a zone such as %11 goes behind an IPv6 address only");
            }
            return ipv6(text.substring(0, zone));
        }
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    /** The 32 bits of a dotted address. */
    private static Address ipv4(String text) throws InvalidText {
        long bits = 0;
        int octets = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '.') {
                continue;
            }
            bits = bits << 8 | octet(text, start, i);
            octets++;
            start = i + 1;
        }
        if (octets != 4) {
            throw new InvalidText("an IPv4 address has four numbers, such as 192.168.5.10, not " + octets);
        }
        return new Address(AddressFamily.IPV4, 0, bits);
    }

    private static int octet(String text, int start, int end) throws InvalidText {
        if (start == end) {
            throw new InvalidText("an address such as 192.168.5.10 or fd00:5::10 is expected");
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new InvalidText(
                        "an address such as 192.168.5.10 or fd00:5::10 is expected; host names are not resolved");
            }
            value = Math.min(value * 10 + c - '0', 1000);
        }
        if (value > 255) {
            throw new InvalidText("each number of an IPv4 address is at most 255");
        }
        if (end - start > 1 && text.charAt(start) == '0') {
            throw new InvalidText(
                    "leading zeros are ambiguous in an IPv4 address (Windows reads them as octal): write " + value);
        }
        return value;
    }

    private static Address ipv6(String text) throws InvalidText {
        Optional<Address> plain = PlainAddress.colons(text, 0, text.length());
        if (plain.isPresent()) {
            return plain.get();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.digit(c, 16) < 0 && c != ':' && c != '.' || c > 0x7F) {
                throw new InvalidText("an IPv6 address such as fd00:5::10 has hexadecimal digits and colons only");
            }
        }
        try {
            IPv6Address address = new IPAddressString(text).toAddress().toIPv6();
            byte[] bytes = address.getBytes();
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | bytes[i] & 0xFF;
                low = low << 8 | bytes[8 + i] & 0xFF;
            }
            return Address.ofIPv6(high, low);
        } catch (AddressStringException e) {
            throw new InvalidText("this is no IPv6 address; one looks like fd00:5::10, with at most one \"::\"");
        }
    }
}

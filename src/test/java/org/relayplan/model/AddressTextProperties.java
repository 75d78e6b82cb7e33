package org.relayplan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading addresses against the Java library, which shares no code with ours. */
class AddressTextProperties {

    /** The library's reading. What it takes for a host name never gets here: brackets keep it from asking a server. */
    private static BigInteger read(String text) throws UnknownHostException {
        String literal = text.indexOf(':') < 0 ? text : "[" + text + "]";
        return new BigInteger(1, InetAddress.getByName(literal).getAddress());
    }

    @Provide
    Arbitrary<Long> words() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.of(0L, 1L, -1L, 0xFFFFL, 0xFFFF_0000_0000L, 0xFFFF_0A00_0001L, 1L << 48));
    }

    @Property
    void an_address_is_printed_so_that_it_reads_as_itself(@ForAll("words") long high, @ForAll("words") long low)
            throws InvalidText, UnknownHostException {
        Address address = Address.ofIPv6(high, low);
        assertEquals(address, AddressText.address(address.toString()));
        assertEquals(address.value(), read(address.toString()));
        Address four = new Address(AddressFamily.IPV4, 0, low & 0xFFFF_FFFFL);
        assertEquals(four, AddressText.address(four.toString()));
        assertEquals(four.value(), read(four.toString()));
    }

    @Provide
    Arbitrary<byte[]> groups() {
        Arbitrary<Integer> group = Arbitraries.of(0, 0, 0, 1, 0x10, 0xabc, 0xffff);
        return group.list().ofSize(8).map(groups -> {
            ByteBuffer bytes = ByteBuffer.allocate(16);
            groups.forEach(each -> bytes.putShort(each.shortValue()));
            return bytes.array();
        });
    }

    @Property(tries = 5000)
    void ipv6_is_printed_in_the_canonical_form_of_the_ipaddress_library(@ForAll("groups") byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        Address address = new Address(AddressFamily.IPV6, words.getLong(), words.getLong());
        assertEquals(new IPv6Address(bytes).toCanonicalString(), address.toString());
    }

    @Provide
    Arbitrary<String> nearlyIPv6() {
        Arbitrary<String> group =
                Arbitraries.of("0", "1", "a", "FF", "0db8", "ffff", "00000", "", "12345", "g", "1.2.3.4");
        return group.list().ofMinSize(1).ofMaxSize(9).map(groups -> String.join(":", groups));
    }

    @Property(tries = 5000)
    void what_reads_as_ipv6_here_does_so_in_the_java_library_and_the_reverse(@ForAll("nearlyIPv6") String text)
            throws UnknownHostException {
        if (text.indexOf(':') < 0) {
            return;
        }
        BigInteger expected;
        try {
            expected = read(text);
        } catch (UnknownHostException e) {
            assertThrows(InvalidText.class, () -> AddressText.address(text), text);
            return;
        }
        try {
            assertEquals(expected, AddressText.address(text).value(), text);
        } catch (InvalidText e) {
            throw new AssertionError("not read: " + text, e);
        }
    }

    @Provide
    Arbitrary<String> nearlyIPv4() {
        Arbitrary<String> group =
                Arbitraries.of("0", "1", "10", "255", "256", "00", "01", "", "1a", "-1", "+1", " 1", "999999999999");
        return group.list().ofMinSize(1).ofMaxSize(5).map(groups -> String.join(".", groups));
    }

    @Property(tries = 5000)
    void what_reads_as_ipv4_has_four_plain_numbers(@ForAll("nearlyIPv4") String text) throws UnknownHostException {
        boolean plain = text.matches(
                "(25[0-5]|2[0-4]\\d|1?[1-9]\\d|1\\d\\d|\\d)(\\.(25[0-5]|2[0-4]\\d|1?[1-9]\\d|1\\d\\d|\\d)){3}");
        if (plain) {
            try {
                assertEquals(read(text), AddressText.address(text).value(), text);
            } catch (InvalidText e) {
                throw new AssertionError("not read: " + text, e);
            }
        } else {
            assertThrows(InvalidText.class, () -> AddressText.address(text), text);
        }
    }

    @Property
    void the_neighbours_of_an_address_are_one_away(@ForAll("words") long high, @ForAll("words") long low) {
        Address address = new Address(AddressFamily.IPV6, high, low);
        BigInteger all = BigInteger.ONE.shiftLeft(128);
        assertEquals(
                address.value().add(BigInteger.ONE).mod(all), address.next().value());
        assertEquals(
                address.value().subtract(BigInteger.ONE).mod(all),
                address.previous().value());
    }
}

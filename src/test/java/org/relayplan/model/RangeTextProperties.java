package org.relayplan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Reading ranges against arithmetic with big numbers. */
class RangeTextProperties {

    @Provide
    Arbitrary<Long> words() {
        return Arbitraries.oneOf(
                Arbitraries.longs(), Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32));
    }

    private static Address address(boolean six, long high, long low) {
        return six ? Address.ofIPv6(high | 1L << 61, low) : new Address(AddressFamily.IPV4, 0, low & 0xFFFF_FFFFL);
    }

    private static void same(BigInteger lower, BigInteger upper, AddressRange range) {
        assertEquals(lower, range.lower().value());
        assertEquals(upper, range.upper().value());
        assertEquals(upper.subtract(lower).add(BigInteger.ONE), range.count());
    }

    @Property
    void a_block_has_its_prefix_and_every_rest(
            @ForAll boolean six,
            @ForAll("words") long high,
            @ForAll("words") long low,
            @ForAll @IntRange(max = 128) int prefix)
            throws InvalidText {
        Address address = address(six, high, low);
        int bits = six ? 128 : 32;
        int length = Math.min(prefix, bits);
        BigInteger size = BigInteger.ONE.shiftLeft(bits - length);
        BigInteger lower = address.value().divide(size).multiply(size);
        RemoteRange range = RangeText.read(address + "/" + length);
        same(lower, lower.add(size).subtract(BigInteger.ONE), range.addresses());
        assertEquals(!lower.equals(address.value()), range.hostBits());
        assertEquals(RangeForm.CIDR, range.form());
        if (!six) {
            String mask = new Address(AddressFamily.IPV4, 0, -1L << 32 - length & 0xFFFF_FFFFL).toString();
            RemoteRange masked = RangeText.read(address + "(" + mask + ")");
            assertEquals(range.addresses(), masked.addresses());
            assertEquals(range.hostBits(), masked.hostBits());
            assertEquals(RangeForm.MASK, masked.form());
        }
    }

    @Property
    void two_addresses_span_what_lies_between(
            @ForAll boolean six,
            @ForAll("words") long high,
            @ForAll("words") long low,
            @ForAll("words") long otherHigh,
            @ForAll("words") long otherLow)
            throws InvalidText {
        Address one = address(six, high, low);
        Address other = address(six, otherHigh, otherLow);
        Address lower = one.value().compareTo(other.value()) <= 0 ? one : other;
        Address upper = lower == one ? other : one;
        RemoteRange range = RangeText.read(lower + "-" + upper);
        same(lower.value(), upper.value(), range.addresses());
        assertEquals(Integer.signum(one.value().compareTo(other.value())), Integer.signum(one.compareTo(other)));
    }

    @Property
    void a_range_is_printed_so_that_it_reads_as_itself(
            @ForAll boolean six,
            @ForAll("words") long high,
            @ForAll("words") long low,
            @ForAll("words") long span,
            @ForAll @IntRange(max = 128) int prefix)
            throws InvalidText {
        Address address = address(six, high, low);
        AddressRange block =
                RangeText.read(address + "/" + (six ? prefix : prefix % 33)).addresses();
        assertEquals(block, RangeText.read(block.toString()).addresses());
        Address other = address(six, high, low + span);
        AddressRange any =
                address.compareTo(other) <= 0 ? AddressRange.of(address, other) : AddressRange.of(other, address);
        assertEquals(any, RangeText.read(any.toString()).addresses());
    }
}

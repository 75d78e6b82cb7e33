package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Sets of clients in words, and the words understood again. */
class ClientsProperties {

    private static final SurfaceWording WHOLE = SurfaceWording.of(Style.PLAIN, Detail.USUAL);

    @Provide
    Arbitrary<AddressSet> sets() {
        Arbitrary<AddressRange> ranges = Combinators.combine(
                        Arbitraries.of(AddressFamily.values()),
                        Arbitraries.of(0L, 1L, 2L, 7L, 8L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFFFL),
                        Arbitraries.of(0L, 1L, 2L, 7L, 8L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFFFL))
                .as(ClientsProperties::range);
        return ranges.list().ofMinSize(1).ofMaxSize(6).map(AddressSet::of);
    }

    private static AddressRange range(AddressFamily family, long a, long b) {
        return AddressRange.of(address(family, Math.min(a, b)), address(family, Math.max(a, b)));
    }

    /** Of IPv6 the same number in the upper half, and the lower half all zeros or, at the very end, ones. */
    private static Address address(AddressFamily family, long number) {
        if (family == AddressFamily.IPV4) {
            return new Address(family, 0, number);
        }
        return number == 0xFFFF_FFFFL ? family.all().upper() : new Address(family, number << 32, 0);
    }

    @Property
    void the_words_mean_the_set_and_list_as_few_ranges_as_can_be(@ForAll("sets") AddressSet set) {
        String words = new Clients(set, WHOLE).words();
        int[] listed = new int[1];
        assertEquals(set, meant(words, listed), words);
        int fewest = 0;
        for (AddressFamily family : AddressFamily.values()) {
            AddressSet all = AddressSet.of(family.all());
            int own = set.and(all).ranges().size();
            fewest += Math.min(own, all.minus(set).ranges().size());
        }
        assertEquals(fewest, listed[0], words);
    }

    @Example
    void a_long_list_is_cut_with_the_number_of_the_rest_and_of_all_addresses() {
        SurfaceWording terminal = SurfaceWording.of(new Style(80, false), Detail.USUAL);
        List<AddressRange> ranges = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ranges.add(AddressRange.of(Built.address("10.0.0." + 2 * i)));
        }
        assertEquals(
                "10.0.0.0, 10.0.0.2, 10.0.0.4, 10.0.0.6, 10.0.0.8, 10.0.0.10, 10.0.0.12, 10.0.0.14 (8 addresses)",
                new Clients(AddressSet.of(ranges), terminal).words());
        ranges.add(AddressRange.of(Built.address("10.0.0.16")));
        assertEquals(
                "10.0.0.0, 10.0.0.2, 10.0.0.4, 10.0.0.6, 10.0.0.8, 10.0.0.10, 10.0.0.12 and 2 more ranges (9 addresses)",
                new Clients(AddressSet.of(ranges), terminal).words());
    }

    @Example
    void numbers_too_long_to_read_are_powers_of_two() {
        assertEquals("1 address", Clients.count(BigInteger.ONE));
        assertEquals("999 addresses", Clients.count(BigInteger.valueOf(999)));
        assertEquals("1,000 addresses", Clients.count(BigInteger.valueOf(1_000)));
        assertEquals("4,294,967,296 addresses", Clients.count(BigInteger.ONE.shiftLeft(32)));
        assertEquals("2^64 addresses", Clients.count(BigInteger.ONE.shiftLeft(64)));
        assertEquals(
                "more than 2^64 addresses",
                Clients.count(BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE)));
        assertEquals("2^128 addresses", Clients.count(BigInteger.ONE.shiftLeft(128)));
    }

    private static AddressSet meant(String words, int[] listed) {
        if (words.equals("every IPv4 and IPv6 address")) {
            return AddressSet.ALL;
        }
        AddressSet meant = AddressSet.EMPTY;
        for (String part : words.split(", and ")) {
            if (part.startsWith("every ")) {
                AddressFamily family = part.startsWith("every IPv4") ? AddressFamily.IPV4 : AddressFamily.IPV6;
                int but = part.indexOf(" but ");
                AddressSet out = but < 0 ? AddressSet.EMPTY : list(part.substring(but + 5), listed);
                meant = meant.or(AddressSet.of(family.all()).minus(out));
            } else {
                meant = meant.or(list(part, listed));
            }
        }
        return meant;
    }

    private static AddressSet list(String text, int[] listed) {
        int count = text.indexOf(" (");
        List<AddressRange> ranges = new ArrayList<>();
        for (String range : (count < 0 ? text : text.substring(0, count)).split(", ")) {
            ranges.add(Built.range(range).addresses());
        }
        listed[0] += ranges.size();
        AddressSet set = AddressSet.of(ranges);
        String told = count < 0 ? "1 address" : text.substring(count + 2, text.length() - 1);
        assertEquals(told, Clients.count(set.count()), "the count tells the addresses of the list");
        return set;
    }
}

package org.relayplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/** The ranges with suppressions around some clients, against a look at every range. */
class AcceptingProperties {

    private static final List<Suppression> ACCEPTED =
            List.of(new Suppression("some-rule", "decided", LocalDate.of(2026, 8, 1), Optional.empty()));

    @Property
    void finds_the_ranges_that_have_all_clients_in_the_order_of_the_list(
            @ForAll @IntRange(max = 12) int entries,
            @ForAll @IntRange(min = 2, max = 40) int space,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RemoteRange> list = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            RemoteRange range = Built.range(range(random, space).toString());
            list.add(random.nextInt(4) == 0 ? range : range.with(Ownership.NONE, Optional.empty(), ACCEPTED));
        }
        List<AddressRange> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(range(random, space));
        }
        AddressSet clients = AddressSet.of(some);

        List<RemoteRange> expected = new ArrayList<>();
        for (RemoteRange range : list) {
            if (!range.suppress().isEmpty() && AddressSet.of(range.addresses()).containsAll(clients)) {
                expected.add(range);
            }
        }
        assertEquals(expected, Accepting.of(List.of(), list).around(clients));
    }

    private static AddressRange range(SplittableRandom random, int space) {
        AddressFamily family = random.nextInt(3) == 0 ? AddressFamily.IPV6 : AddressFamily.IPV4;
        int low = 256 + random.nextInt(space);
        int high = low + random.nextInt(256 + space - low);
        return AddressRange.of(new Address(family, 0, low), new Address(family, 0, high));
    }
}

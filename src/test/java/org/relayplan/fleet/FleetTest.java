package org.relayplan.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** A made-up fleet is what its plan says, or what is measured with it is something else. */
class FleetTest {

    private static final FleetPlan PLAIN = FleetPlan.of(3, 4, 25);

    @Test
    void every_server_has_its_connectors_and_every_connector_its_ranges() {
        Fleet fleet = new Fleet(PLAIN);
        assertEquals(3, fleet.analysis().model().servers().size());
        assertEquals(12, stated(fleet).size());
        for (Connector connector : stated(fleet)) {
            assertEquals(25, connector.remoteIPRanges().size());
        }
    }

    @Test
    void without_nesting_and_duplicates_no_two_ranges_of_a_server_touch() {
        List<AddressRange> ranges = new ArrayList<>();
        for (Connector connector : stated(new Fleet(FleetPlan.of(1, 20, 500).mixed(1, 30, 0)))) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                ranges.add(range.addresses());
            }
        }
        ranges.sort(null);
        for (int i = 1; i < ranges.size(); i++) {
            AddressRange before = ranges.get(i - 1);
            assertTrue(before.upper().next().compareTo(ranges.get(i).lower()) < 0, before + " " + ranges.get(i));
        }
    }

    @Test
    void nested_ranges_lie_inside_one_another() {
        List<Connector> connectors = stated(new Fleet(FleetPlan.of(1, 4, 50).mixed(4, 50, 0)));
        for (int i = 1; i < connectors.size(); i++) {
            for (int j = 0; j < 50; j++) {
                AddressRange outer =
                        connectors.get(i - 1).remoteIPRanges().get(j).addresses();
                AddressRange inner = connectors.get(i).remoteIPRanges().get(j).addresses();
                assertTrue(outer.contains(inner) && !outer.equals(inner), outer + " " + inner);
            }
        }
    }

    @Test
    void about_as_many_ranges_are_ipv6_or_repeated_as_the_plan_says() {
        int ipv6 = 0;
        int repeated = 0;
        Set<AddressRange> seen = new HashSet<>();
        for (Connector connector : stated(new Fleet(FleetPlan.of(1, 20, 500).mixed(1, 30, 100)))) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                ipv6 += range.addresses().family() == AddressFamily.IPV6 ? 1 : 0;
                repeated += seen.add(range.addresses()) ? 0 : 1;
            }
        }
        assertEquals(3000, ipv6, 300);
        assertEquals(1000, repeated, 150);
    }

    @Test
    void a_repeated_range_is_ambiguous() {
        Fleet fleet = new Fleet(FleetPlan.of(1, 2, 100).mixed(1, 0, 1000));
        int ambiguous = 0;
        for (Listener listener : fleet.analysis().listeners()) {
            for (Segment segment : fleet.analysis().segments(listener).all()) {
                ambiguous += segment.answer().outcome() == Outcome.AMBIGUOUS ? 1 : 0;
            }
        }
        assertEquals(100, ambiguous);
    }

    @Test
    void the_same_plan_gives_the_same_bytes_and_another_seed_others() {
        assertEquals(Fleet.text(PLAIN), Fleet.text(FleetPlan.of(3, 4, 25)));
        assertNotEquals(Fleet.text(PLAIN), Fleet.text(PLAIN.seed(2)));
    }

    @Test
    void servers_of_one_kind_have_the_same_ranges_and_others_have_others() {
        List<Connector> connectors = stated(new Fleet(FleetPlan.of(4, 1, 25).kinds(2)));
        assertEquals(connectors.get(0).remoteIPRanges(), connectors.get(2).remoteIPRanges());
        assertNotEquals(connectors.get(0).remoteIPRanges(), connectors.get(1).remoteIPRanges());
    }

    @Test
    void notes_stand_at_as_many_entries_as_the_plan_says() {
        int noted = 0;
        for (RemoteRange range :
                stated(new Fleet(FleetPlan.of(1, 1, 200).noted(30))).get(0).remoteIPRanges()) {
            noted += range.ownership().owner().isPresent() ? 1 : 0;
        }
        assertEquals(60, noted);
    }

    @Test
    void a_plan_that_would_make_no_fleet_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> FleetPlan.of(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.kinds(4));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.mixed(5, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> FleetPlan.of(1, 10_000, 10_000));
    }

    private static List<Connector> stated(Fleet fleet) {
        List<Connector> stated = new ArrayList<>();
        for (Connector connector : fleet.analysis().model().connectors()) {
            if (!connector.isDefault()) {
                stated.add(connector);
            }
        }
        return stated;
    }
}

package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.session.Replies;
import org.relayplan.session.SessionLimits;

/** What is counted: connections of all and of each, and messages a minute. */
class CountingTest {

    private static final Address ONE = Built.address("192.168.5.10");
    private static final Address OTHER = Built.address("192.168.5.11");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static SessionLimits limits(String... settings) {
        Connector connector = Built.connector(SimulatedServer.EX01, "c", List.of("0.0.0.0:25"), List.of("10.0.0.0/8"));
        for (String setting : settings) {
            connector = SimulatedServer.with(connector, setting);
        }
        return SessionLimits.of(connector);
    }

    @Test
    void what_new_leaves_is_twenty_for_each_source() {
        OpenConnections open = new OpenConnections(limits());
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), open.enter(ONE));
        }
        assertEquals(Optional.of(Replies.TOO_MANY_FROM_SOURCE), open.enter(ONE));
        assertEquals(Optional.empty(), open.enter(OTHER));
        open.leave(ONE);
        assertEquals(Optional.empty(), open.enter(ONE));
    }

    @Test
    void the_percentage_is_of_what_is_still_free_and_leaves_one_at_least() {
        OpenConnections open = new OpenConnections(limits(
                "MaxInboundConnection=10",
                "MaxInboundConnectionPerSource=Unlimited",
                "MaxInboundConnectionPercentagePerSource=50"));
        int taken = 0;
        while (open.enter(ONE).isEmpty()) {
            taken++;
        }
        // With 3 taken there are 7 free, and half of them are 3.
        assertEquals(3, taken);
        assertEquals(Optional.empty(), open.enter(OTHER));
    }

    @Test
    void ipv6_counts_by_global_addresses_only() {
        OpenConnections open = new OpenConnections(limits("MaxInboundConnectionPerSource=1"));
        Address global = Built.address("2001:db8::1");
        assertEquals(Optional.empty(), open.enter(global));
        assertEquals(Optional.of(Replies.TOO_MANY_FROM_SOURCE), open.enter(global));
        Address local = Built.address("fe80::1");
        assertEquals(Optional.empty(), open.enter(local));
        assertEquals(Optional.empty(), open.enter(local));
    }

    @Test
    void messages_count_by_the_minute_and_by_source_user_or_both() {
        MessageRate byAddress = new MessageRate(1, "IPAddress");
        assertTrue(byAddress.admits("a", "kate", NOON));
        assertFalse(byAddress.admits("a", "kim", NOON.plusSeconds(59)));
        assertTrue(byAddress.admits("b", "kate", NOON.plusSeconds(59)));
        assertTrue(byAddress.admits("a", "kate", NOON.plusSeconds(61)));

        MessageRate byUser = new MessageRate(1, "User");
        assertTrue(byUser.admits("a", "kate", NOON));
        assertFalse(byUser.admits("b", "kate", NOON));
        assertTrue(byUser.admits("a", "", NOON), "nobody logged on, nobody is counted");
        assertTrue(byUser.admits("a", "", NOON));

        MessageRate byBoth = new MessageRate(1, "All");
        assertTrue(byBoth.admits("a", "kate", NOON));
        assertFalse(byBoth.admits("a", "kim", NOON));
        assertFalse(byBoth.admits("b", "kate", NOON));

        MessageRate none = new MessageRate(1, "None");
        assertTrue(none.admits("a", "kate", NOON));
        assertTrue(none.admits("a", "kate", NOON));
    }
}

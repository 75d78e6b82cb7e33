package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;
import org.relayplan.model.WellKnownPrincipal;

/** What {@code explain --to SERVER} says where the server's addresses answer alike, and where they don't. */
class LocalAddressesTest {

    private static final Server SERVER = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.2");

    private static Connector plain(String name, String binding, String range) {
        return Built.connector(SERVER, name, List.of(binding), List.of(range));
    }

    private static Explanation anywhere(Connector... connectors) {
        Analysis analysis =
                new Analysis(Built.model(Built.accepting("contoso.com"), List.of(SERVER), List.of(connectors)));
        return new Explainer(analysis).anywhere(SERVER, 25, Built.address("192.168.5.10"));
    }

    private static List<String> standings(Explanation explanation) {
        return explanation.contenders().stream()
                .map(c -> c.connector().name() + " " + c.standing()
                        + c.beatenBy().map(w -> " by " + w.connector().name()).orElse(""))
                .toList();
    }

    @Test
    void where_all_addresses_answer_alike_the_answer_is_theirs() {
        Explanation all = anywhere(
                plain("wide", "0.0.0.0:25", "192.168.0.0/16"), plain("narrow", "0.0.0.0:25", "192.168.5.0/24"));
        assertEquals(Outcome.ANSWERED, all.outcome());
        assertEquals("192.168.5.0/24", all.range().orElseThrow().text());
        assertEquals("0.0.0.0:25", all.binding().orElseThrow().toString());
        assertEquals(Set.of(), all.doubts());
        assertEquals(List.of("wide LARGER_RANGE by narrow", "narrow ANSWERS"), standings(all));
        assertEquals(Optional.of(WellKnownPrincipal.ANONYMOUS_LOGON), all.principal());
        assertEquals(2, all.places().size());
    }

    @Test
    void where_one_address_has_another_connector_both_may_answer_and_the_address_is_the_doubt() {
        Explanation all = anywhere(
                plain("idle", "10.1.1.1:26", "192.168.5.10"),
                plain("wide", "0.0.0.0:25", "192.168.0.0/16"),
                Built.relaying(plain("second", "10.1.1.2:25", "192.168.5.0/24")));
        assertEquals(Outcome.AMBIGUOUS, all.outcome());
        assertEquals(Set.of(Doubt.LOCAL_ADDRESS), all.doubts());
        assertEquals(
                List.of("wide", "second"),
                all.answer().connectors().stream().map(Connector::name).toList());
        assertEquals(Certainty.UNKNOWN, all.answer().may().get(Capability.RELAY));
        assertEquals(Certainty.YES, all.answer().may().get(Capability.SUBMIT));
        assertEquals(Certainty.YES, all.answer().worst().get(Capability.RELAY));
        assertFalse(all.answer().mayBeRefused());
        assertTrue(all.binding().isEmpty() && all.range().isEmpty());
        assertEquals(List.of("idle NOT_LISTENING", "wide MAY_ANSWER", "second MAY_ANSWER"), standings(all));
    }

    @Test
    void a_connector_that_loses_at_one_address_and_is_deaf_at_the_other_is_said_to_lose() {
        Explanation all = anywhere(
                plain("loser", "10.1.1.2:25", "192.168.0.0/16"),
                plain("first", "10.1.1.1:25", "192.168.5.0/24"),
                plain("second", "10.1.1.2:25", "192.168.5.10"));
        assertEquals(List.of("loser LARGER_RANGE by second", "first MAY_ANSWER", "second MAY_ANSWER"), standings(all));
    }

    @Test
    void where_one_address_takes_nobody_the_client_may_be_refused() {
        Explanation all =
                anywhere(plain("one", "10.1.1.1:25", "192.168.5.0/24"), plain("other", "10.1.1.2:25", "10.0.0.1"));
        assertEquals(Outcome.AMBIGUOUS, all.outcome());
        assertTrue(all.answer().mayBeRefused());
        assertEquals(Certainty.UNKNOWN, all.answer().may().get(Capability.SUBMIT));
        assertTrue(all.refusal().isEmpty());
    }

    @Test
    void where_no_address_takes_the_client_it_is_refused_for_that_reason() {
        Explanation all = anywhere(plain("one", "0.0.0.0:25", "10.0.0.1"));
        assertEquals(Outcome.REFUSED, all.outcome());
        assertEquals(Optional.of(Refusal.NO_RANGE), all.refusal());
        Explanation nothing = anywhere(Built.disabled(plain("one", "0.0.0.0:25", "192.168.5.10")));
        assertEquals(Optional.of(Refusal.NOTHING_LISTENS), nothing.refusal());
        assertEquals(List.of("one DISABLED"), standings(nothing));
    }

    @Test
    void a_connector_that_would_listen_at_any_of_the_addresses_is_said_to_be_disabled() {
        Connector second = Built.disabled(plain("second", "10.1.1.2:25", "192.168.5.10"));
        assertEquals(List.of("second DISABLED"), standings(anywhere(second)));
        assertEquals(
                List.of("first OUT_OF_RANGE", "second DISABLED"),
                standings(anywhere(plain("first", "0.0.0.0:25", "10.0.0.1"), second)));
    }

    @Test
    void one_principal_is_named_only_if_every_answer_begins_with_it() {
        Connector trusting = Built.trusting(
                plain("trusting", "10.1.1.2:25", "192.168.5.0/24"),
                EnumSet.of(AuthMechanism.EXTERNAL_AUTHORITATIVE),
                EnumSet.of(PermissionGroup.EXCHANGE_SERVERS),
                ExtendedRights.NONE);
        Connector plain = plain("plain", "10.1.1.1:25", "192.168.5.0/24");
        assertEquals(Optional.empty(), anywhere(plain, trusting).principal());
        assertEquals(
                Optional.of(WellKnownPrincipal.ANONYMOUS_LOGON),
                anywhere(plain, plain("other", "10.1.1.2:25", "192.168.5.0/24")).principal());
    }

    @Test
    void of_two_bindings_that_match_the_more_specific_one_is_named() {
        Connector both = Built.connector(
                SERVER, "both", List.of("0.0.0.0:25", "10.1.1.1:25", "10.1.1.2:25"), List.of("192.168.5.10"));
        Analysis analysis = new Analysis(Built.model(Built.accepting("contoso.com"), List.of(SERVER), List.of(both)));
        Explanation one =
                new Explainer(analysis).at(SERVER, Built.binding("10.1.1.1:25"), Built.address("192.168.5.10"));
        assertEquals("10.1.1.1:25", one.binding().orElseThrow().toString());
    }
}

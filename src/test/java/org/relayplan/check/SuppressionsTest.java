package org.relayplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Model;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * Which findings an acceptance covers: its rule, its day, its scope, its place, and what critical ones need besides.
 */
class SuppressionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final Server EX01 = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
    private static final Server EX02 = Built.server("EX02", ExchangeVersion.V2019, "10.1.1.2");

    private static Suppression until(LocalDate day) {
        return new Suppression("some-rule", "decided", day, Optional.empty());
    }

    private static Suppression within(boolean builtIn, String... ranges) {
        return new Suppression(
                "some-rule", "decided", TODAY, Optional.of(new Sources(List.of(ranges), set(ranges), builtIn)));
    }

    private static AddressSet set(String... texts) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : texts) {
            ranges.add(Built.range(text).addresses());
        }
        return AddressSet.of(ranges);
    }

    private static Finding finding(Severity severity, String rule, Connector connector, String... sources) {
        Element element = Element.connector(connector.server(), connector.name());
        return Finding.about(element, new Named(rule), severity, "It relays.")
                .onServers(List.of(connector.server()))
                .ofConnector(connector.name())
                .from(set(sources));
    }

    private static Finding finding(Connector connector, String... sources) {
        return finding(Severity.HIGH, "some-rule", connector, sources);
    }

    private static Connector relay(Server server, List<Suppression> own, List<RemoteRange> ranges) {
        Connector c = Built.connector(server, "Relay", List.of("0.0.0.0:25"), List.of());
        return new Connector(
                c.server(),
                c.name(),
                c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                c.bindings(),
                ranges,
                c.authMechanism(),
                c.permissionGroups(),
                c.extendedRights(),
                c.settings(),
                own);
    }

    private static Connector relay(Suppression... own) {
        return relay(EX01, List.of(own), List.of(Built.range("192.168.5.0/24")));
    }

    private static Suppressions suppressions(List<Suppression> whole, Connector... connectors) {
        Model model = new Model(
                Built.accepting("contoso.com"), List.of(EX01, EX02), List.of(connectors), List.of(), List.of(), whole);
        return new Suppressions(new Subject(new Analysis(model), TODAY));
    }

    private static boolean covers(Suppression suppression, Finding finding) {
        boolean onConnector =
                suppressions(List.of(), relay(suppression)).of(finding).isPresent();
        boolean forAll = suppressions(List.of(suppression), relay()).of(finding).isPresent();
        assertEquals(onConnector, forAll, "the place makes no difference");
        return forAll;
    }

    @Test
    void the_last_good_day_is_good_and_the_next_is_not() {
        Finding finding = finding(relay(), "192.168.5.10");
        assertFalse(covers(until(TODAY.minusDays(1)), finding));
        assertTrue(covers(until(TODAY), finding));
    }

    @Test
    void another_rule_is_not_covered() {
        assertFalse(covers(until(TODAY), finding(Severity.HIGH, "other-rule", relay(), "192.168.5.10")));
    }

    @Test
    void a_finding_that_grows_beyond_the_scope_returns() {
        Suppression suppression = within(false, "192.168.5.0/25");
        assertTrue(covers(suppression, finding(relay(), "192.168.5.0/25")));
        assertFalse(covers(suppression, finding(relay(), "192.168.5.0-192.168.5.128")));
        assertFalse(covers(suppression, finding(relay(), "192.168.5.10", "fd00:5::10")));
    }

    @Test
    void a_critical_finding_needs_a_scope_of_at_most_256_addresses_by_name() {
        Finding finding = finding(Severity.CRITICAL, "some-rule", relay(), "192.168.5.10");
        assertFalse(covers(until(TODAY), finding));
        assertFalse(covers(within(true, "192.168.5.10"), finding));
        assertFalse(covers(within(false, "192.168.5.0/24", "192.168.6.0"), finding));
        assertTrue(covers(within(false, "192.168.5.0/24"), finding));
    }

    @Test
    void a_critical_finding_without_sources_is_never_covered() {
        assertFalse(covers(within(false, "192.168.5.10"), finding(Severity.CRITICAL, "some-rule", relay())));
    }

    @Test
    void another_connector_or_another_server_is_not_covered() {
        Connector accepted = relay(until(TODAY));
        Connector other = Built.connector(EX01, "Other", List.of("0.0.0.0:25"), List.of("192.168.5.0/24"));
        Connector elsewhere = relay(EX02, List.of(), List.of());
        Suppressions suppressions = suppressions(List.of(), accepted, other, elsewhere);
        assertTrue(suppressions.of(finding(other, "192.168.5.10")).isEmpty());
        assertTrue(suppressions.of(finding(elsewhere, "192.168.5.10")).isEmpty());
        assertTrue(suppressions.of(finding(accepted, "192.168.5.10")).isPresent());
    }

    @Test
    void an_acceptance_on_a_range_covers_what_lies_in_that_range_alone() {
        RemoteRange range = Built.range("192.168.5.0/25").with(Ownership.NONE, Optional.empty(), List.of(until(TODAY)));
        Connector connector = relay(EX01, List.of(), List.of(range, Built.range("192.168.6.0/24")));
        Suppressions suppressions = suppressions(List.of(), connector);
        assertTrue(suppressions.of(finding(connector, "192.168.5.128")).isEmpty());
        assertTrue(suppressions
                .of(finding(connector, "192.168.5.10", "192.168.6.10"))
                .isEmpty());
        assertTrue(suppressions.of(finding(connector)).isEmpty(), "what has no sources lies in no range");
        assertTrue(suppressions.of(finding(connector, "192.168.5.0/25")).isPresent());
    }

    @Test
    void what_is_stated_once_for_two_servers_is_one_and_used_if_used_on_either() {
        Suppression shared = until(TODAY);
        Connector one = relay(EX01, List.of(shared), List.of(Built.range("192.168.5.0/24")));
        Connector two = relay(EX02, List.of(shared), List.of(Built.range("192.168.5.0/24")));
        Suppressions suppressions = suppressions(List.of(), one, two);
        assertTrue(suppressions.of(finding(two, "192.168.5.10")).isPresent());
        List<StatedSuppression> stated = stated(suppressions, List.of(), one, two);
        assertEquals(1, stated.size());
        assertTrue(stated.get(0).used());
        assertEquals(List.of("EX01", "EX02"), stated.get(0).servers());
        assertEquals(
                Element.connector("EX01", "Relay").suppressed(0), stated.get(0).element());
    }

    @Test
    void two_that_say_the_same_in_two_places_are_told_apart() {
        Connector one = relay(EX01, List.of(until(TODAY)), List.of());
        Connector two = relay(EX02, List.of(until(TODAY)), List.of());
        Suppressions suppressions = suppressions(List.of(), one, two);
        assertTrue(suppressions.of(finding(two, "192.168.5.10")).isPresent());
        List<StatedSuppression> stated = stated(suppressions, List.of(), one, two);
        assertEquals(
                List.of(false, true),
                stated.stream().map(StatedSuppression::used).toList());
    }

    @Test
    void what_is_refused_for_its_width_alone_is_remembered_with_the_finding() {
        Suppression wide = until(TODAY);
        Suppression elsewhere = within(true, "192.168.9.0/24");
        Connector connector = relay(wide, elsewhere);
        Suppressions suppressions = suppressions(List.of(), connector);
        Finding critical = finding(Severity.CRITICAL, "some-rule", connector, "192.168.5.10");
        assertTrue(suppressions.of(critical).isEmpty());
        List<StatedSuppression> stated = stated(suppressions, List.of(), connector);
        assertEquals(Optional.of(critical), stated.get(0).refused());
        assertEquals(Optional.empty(), stated.get(1).refused(), "its scope doesn't reach the finding");
        assertFalse(stated.get(0).used());
    }

    @Test
    void suppressions_come_in_the_order_of_the_model_and_know_whether_their_rule_was_run() {
        Suppression whole = new Suppression("other-rule", "decided", TODAY, Optional.empty());
        RemoteRange range = Built.range("192.168.5.10").with(Ownership.NONE, Optional.empty(), List.of(until(TODAY)));
        Connector connector = relay(EX01, List.of(until(TODAY)), List.of(Built.range("192.168.5.9"), range));
        List<StatedSuppression> stated = stated(suppressions(List.of(whole), connector), List.of(whole), connector);
        Element element = Element.connector("EX01", "Relay");
        assertEquals(
                List.of(Element.suppression(0), element.suppressed(0), element.suppressed(1, 0)),
                stated.stream().map(StatedSuppression::element).toList());
        assertEquals(
                List.of(false, true, true),
                stated.stream().map(StatedSuppression::examined).toList());
        assertEquals(Optional.empty(), stated.get(0).connector());
    }

    private static List<StatedSuppression> stated(
            Suppressions applied, List<Suppression> whole, Connector... connectors) {
        Model model = new Model(
                Built.accepting("contoso.com"), List.of(EX01, EX02), List.of(connectors), List.of(), List.of(), whole);
        return SuppressionList.of(model, applied, Set.of("some-rule"));
    }

    /** A rule that finds nothing. */
    private record Named(String id) implements Rule {
        @Override
        public List<Finding> examine(Subject subject) {
            return List.of();
        }
    }
}

package org.relayplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Built;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/** What is told once for several servers, and what never is. */
class SameOnServersTest {

    private static final AddressSet CLIENT = AddressSet.of(AddressRange.of(Built.address("192.168.5.10")));

    /** A finding on a connector of that server, at its ranges. */
    private static Finding on(String server, String connector, String message) {
        return of(Severity.HIGH, server, connector, message);
    }

    private static Finding of(Severity severity, String server, String connector, String message) {
        Element element =
                Element.connector(server, connector).property("remoteIPRanges").entry(0);
        return Finding.about(element, new Named(), severity, message)
                .onServers(List.of(server))
                .ofConnector(connector)
                .from(CLIENT);
    }

    /** The servers of each finding that is left. */
    private static List<List<String>> joined(Finding... findings) {
        return SameOnServers.join(List.of(findings)).stream()
                .map(Finding::servers)
                .toList();
    }

    private static final List<List<String>> APART = List.of(List.of("EX01"), List.of("EX02"));
    private static final List<List<String>> TOGETHER = List.of(List.of("EX01", "EX02"));

    @Test
    void another_message_connector_rule_place_severity_or_client_is_another_finding() {
        Finding finding = on("EX01", "Relay", "It relays.");
        Finding same = on("EX02", "Relay", "It relays.");
        assertEquals(APART, joined(finding, on("EX02", "Relay", "It may relay.")));
        assertEquals(APART, joined(finding, on("EX02", "Relay 2", "It relays.")));
        assertEquals(
                APART,
                joined(finding, same.at(Element.connector("EX02", "Relay").property("name"))));
        assertEquals(
                APART,
                joined(
                        finding,
                        same.at(Element.connector("EX02", "Relay")
                                .property("remoteIPRanges")
                                .entry(1))));
        assertEquals(APART, joined(finding, same.from(AddressSet.EMPTY)));
        Finding mild = of(Severity.LOW, "EX02", "Relay", "It relays.");
        assertEquals(APART, joined(finding, mild));
    }

    @Test
    void a_finding_that_is_accepted_on_one_server_stands_on_the_other() {
        Suppression accepted = new Suppression("some-rule", "why", LocalDate.of(2026, 9, 30), Optional.empty());
        Finding finding = on("EX01", "Relay", "It relays.");
        assertEquals(APART, joined(finding.suppressedBy(accepted), on("EX02", "Relay", "It relays.")));
    }

    @Test
    void connectors_that_bear_the_name_of_another_server_than_their_own_are_different_ones() {
        assertEquals(
                APART,
                joined(on("EX01", "Relay EX02", "\"Relay EX02\"."), on("EX02", "Relay EX01", "\"Relay EX01\".")));
        assertEquals(
                APART,
                joined(on("EX01", "Relay EX01", "\"Relay EX01\"."), on("EX02", "Relay EX03", "\"Relay EX03\".")));
    }

    @Test
    void a_servers_name_inside_a_longer_word_is_no_name_of_it() {
        assertEquals(
                List.of(List.of("EX"), List.of("FX")),
                joined(on("EX", "Relay EXT", "\"Relay EXT\"."), on("FX", "Relay FXT", "\"Relay FXT\".")));
        assertEquals(
                List.of(List.of("EX"), List.of("FX")),
                joined(on("EX", "Relay EX-A", "\"Relay EX-A\"."), on("FX", "Relay FX-A", "\"Relay FX-A\".")));
    }

    @Test
    void a_name_that_looks_like_a_placeholder_is_a_name() {
        assertEquals(
                APART,
                joined(
                        on("EX01", "Relay EX01", "\"Relay EX01\"."),
                        on("EX02", "Relay {server}", "\"Relay {server}\".")));
    }

    @Test
    void expectations_are_told_apart_though_their_names_differ_by_the_server_only() {
        Finding one = Finding.about(Element.expectation("of EX01"), new Named(), Severity.HIGH, "\"of EX01\" fails.")
                .onServers(List.of("EX01"));
        Finding other = Finding.about(Element.expectation("of EX02"), new Named(), Severity.HIGH, "\"of EX02\" fails.")
                .onServers(List.of("EX02"));
        assertEquals(APART, joined(one, other));
    }

    @Test
    void two_findings_of_one_server_are_one_only_if_they_are_equal_to_the_letter() {
        assertEquals(
                List.of(List.of("EX01"), List.of("EX01")),
                joined(on("EX01", "A ex01", "\"A ex01\"."), on("EX01", "A EX01", "\"A EX01\".")));
        assertEquals(
                List.of(List.of("EX01")), joined(on("EX01", "Relay", "It relays."), on("EX01", "Relay", "It relays.")));
    }

    @Test
    void the_same_on_each_server_is_told_once_with_all_servers_in_order() {
        assertEquals(
                List.of(List.of("EX02", "EX01", "EX03")),
                joined(
                        on("EX02", "Relay", "It relays."),
                        on("EX01", "Relay", "It relays."),
                        on("EX03", "Relay", "It relays.")));
    }

    @Test
    void a_connector_named_after_its_server_is_the_same_on_each_in_any_case() {
        assertEquals(
                TOGETHER,
                joined(
                        on("EX01", "Default Frontend EX01", "\"Default Frontend EX01\" relays."),
                        on("EX02", "Default Frontend ex02", "\"Default Frontend ex02\" relays.")));
    }

    @Test
    void a_server_that_is_called_like_a_word_of_the_message_is_joined_all_the_same() {
        assertEquals(
                List.of(List.of("relay", "EX02")),
                joined(on("relay", "Scanners", "They may relay."), on("EX02", "Scanners", "They may relay.")));
    }

    @Test
    void what_belongs_to_no_server_is_kept_as_it_is() {
        Finding finding = Finding.about(Element.organization(), new Named(), Severity.INFO, "Nothing is stated.");
        assertEquals(List.of(finding), SameOnServers.join(List.of(finding)));
    }

    /** A rule that finds nothing. */
    private static final class Named implements Rule {
        @Override
        public String id() {
            return "some-rule";
        }

        @Override
        public List<Finding> examine(Subject subject) {
            return List.of();
        }
    }
}

package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** Connectors of several servers are one in a report only if they differ in nothing that it tells. */
class ReportedConnectorTest {

    private static final Server ONE = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
    private static final Server TWO = Built.server("EX02", ExchangeVersion.V2019, "10.1.1.2");

    private static List<String> told(Connector... connectors) {
        List<String> told = new ArrayList<>();
        Analysis analysis =
                new Analysis(Built.model(Built.accepting("contoso.com"), List.of(ONE, TWO), List.of(connectors)));
        for (ReportedConnector each : ReportedConnector.all(analysis)) {
            told.add(each.name() + " at " + each.bindings() + " on "
                    + each.servers().stream().map(Server::name).toList());
        }
        return told;
    }

    private static Connector relay(Server server, String name, String binding, String range) {
        return Built.relaying(Built.connector(server, name, List.of(binding), List.of(range)));
    }

    @Test
    void those_that_are_alike_are_one_by_the_names_and_addresses_of_their_servers() {
        assertEquals(
                List.of("Relay {server} at [{address}:25] on [EX01, EX02]"),
                told(
                        relay(ONE, "Relay EX01", "10.1.1.1:25", "192.168.5.10"),
                        relay(TWO, "Relay EX02", "10.1.1.2:25", "192.168.5.10")));
    }

    @Test
    void one_alone_has_its_own_name_and_addresses() {
        assertEquals(
                List.of("Relay EX01 {x} at [10.1.1.1:25] on [EX01]"),
                told(relay(ONE, "Relay EX01 {x}", "10.1.1.1:25", "192.168.5.10")));
    }

    @Test
    void another_range_setting_right_owner_or_place_keeps_them_apart() {
        Connector relay = relay(ONE, "Relay", "0.0.0.0:25", "192.168.5.10");
        for (Connector other : List.of(
                relay(TWO, "Relay", "0.0.0.0:25", "192.168.5.11"),
                relay(TWO, "Relay", "0.0.0.0:26", "192.168.5.10"),
                relay(TWO, "Delay", "0.0.0.0:25", "192.168.5.10"),
                Built.disabled(relay(TWO, "Relay", "0.0.0.0:25", "192.168.5.10")),
                Built.connector(TWO, "Relay", List.of("0.0.0.0:25"), List.of("192.168.5.10")),
                Built.with(
                        relay(TWO, "Relay", "0.0.0.0:25", "192.168.5.10"),
                        Parameter.PROTOCOL_LOGGING_LEVEL,
                        new SettingValue.ChoiceValue("Verbose")))) {
            assertEquals(2, told(relay, other).size(), other.toString());
        }
        assertEquals(
                1,
                told(relay, relay(TWO, "Relay", "0.0.0.0:25", "192.168.5.10")).size());
    }

    @Test
    void every_connector_is_told_once() {
        List<String> told = told(
                relay(ONE, "A", "0.0.0.0:25", "192.168.5.10"),
                relay(ONE, "B", "0.0.0.0:26", "192.168.5.10"),
                relay(TWO, "B", "0.0.0.0:26", "192.168.5.10"),
                relay(TWO, "A", "0.0.0.0:25", "192.168.5.0/24"));
        assertEquals(
                List.of(
                        "A at [0.0.0.0:25] on [EX01]",
                        "B at [0.0.0.0:26] on [EX01, EX02]",
                        "A at [0.0.0.0:25] on [EX02]"),
                told);
        assertTrue(told.stream().distinct().count() == told.size());
    }
}

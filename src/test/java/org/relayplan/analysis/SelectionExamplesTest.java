package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/** The five examples of the room's description, and what stands below them. */
class SelectionExamplesTest {

    private static final String ALL = "0.0.0.0-255.255.255.255";
    private static final Server SERVER = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.2");

    @Test
    void one_the_smaller_range_answers() {
        assertEquals("second", answer("10.1.1.1:25", any("first", ALL), any("second", "192.168.5.10")));
    }

    @Test
    void two_the_smallest_entry_counts_and_not_the_whole_list() {
        assertEquals(
                "first",
                answer("10.1.1.1:25", any("first", "192.168.5.0/24", "192.168.5.10"), any("second", "192.168.5.8/29")));
    }

    @Test
    void three_a_specific_binding_against_a_narrow_range_is_ambiguous_there_and_only_there() {
        Connector first = at("first", "10.1.1.1:25", ALL);
        Connector second = any("second", "192.168.5.10");
        assertEquals("first or second", answer("10.1.1.1:25", first, second));
        assertEquals("second", answer("10.1.1.2:25", first, second));
        assertEquals("second", answer("0.0.0.0:25", first, second));
    }

    @Test
    void four_equal_ranges_leave_the_binding_to_decide() {
        Connector first = at("first", "10.1.1.1:25", "192.168.5.10");
        Connector second = any("second", "192.168.5.10");
        assertEquals("first", answer("10.1.1.1:25", first, second));
        assertEquals("second", answer("10.1.1.2:25", first, second));
    }

    @Test
    void five_equal_range_and_binding_are_ambiguous() {
        assertEquals(
                "first or second",
                answer("10.1.1.1:25", any("first", "192.168.5.0/24"), any("second", "192.168.5.0/24")));
    }

    @Test
    void a_disabled_connector_is_no_candidate() {
        assertEquals("first", answer("10.1.1.1:25", any("first", ALL), Built.disabled(any("second", "192.168.5.10"))));
    }

    @Test
    void candidates_of_two_services_are_ambiguous_whatever_their_ranges() {
        assertEquals(
                "first or second",
                answer("10.1.1.1:25", any("first", ALL), Built.in(TransportRole.HUB, any("second", "192.168.5.10"))));
    }

    @Test
    void nobody_answers_where_no_range_has_the_client() {
        assertEquals("refused", answer("10.1.1.1:25", any("first", "192.168.6.0/24")));
    }

    @Test
    void a_measured_order_decides_the_third_example() {
        Connector first = at("first", "10.1.1.1:25", ALL);
        Connector second = any("second", "192.168.5.10");
        assertEquals("second", measured(SelectionOrder.RANGE_FIRST, first, second));
        assertEquals("first", measured(SelectionOrder.BINDING_FIRST, first, second));
    }

    private static String measured(SelectionOrder order, Connector... connectors) {
        return answer(
                new Analysis(Built.model(
                        Built.measured(Built.accepting("contoso.com"), Optional.of(order)),
                        List.of(SERVER),
                        List.of(connectors))),
                "10.1.1.1:25");
    }

    private static String answer(String local, Connector... connectors) {
        return answer(
                new Analysis(Built.model(Built.accepting("contoso.com"), List.of(SERVER), List.of(connectors))), local);
    }

    private static String answer(Analysis analysis, String local) {
        Binding binding = Built.binding(local);
        Answer answer = analysis.segments(new Listener(SERVER, binding))
                .at(Built.address("192.168.5.10"))
                .answer();
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            names.add(connector.name());
        }
        return names.isEmpty() ? answer.outcome().text() : String.join(" or ", names);
    }

    private static Connector any(String name, String... ranges) {
        return at(name, "0.0.0.0:25", ranges);
    }

    private static Connector at(String name, String binding, String... ranges) {
        return Built.connector(SERVER, name, List.of(binding), List.of(ranges));
    }
}

package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Server;

class ListeningPlanTest {

    private static List<String> names(Server server, List<String> bindings) {
        ListeningPlan plan = new ListeningPlan(new Analysis(Built.model(
                Built.accepting("contoso.com"),
                List.of(server),
                List.of(Built.connector(server, "c", bindings, List.of("10.0.0.0/8"))))));
        return plan.listeners().stream()
                .map(listener -> plan.name(listener) + " " + listener.local())
                .toList();
    }

    @Test
    void a_server_without_addresses_has_one_listener_for_all_of_them() {
        Server server = Built.server("EX01", ExchangeVersion.V2019);
        assertEquals(List.of("EX01:25 0.0.0.0:25"), names(server, List.of("0.0.0.0:25")));
        assertEquals(
                List.of("EX01/10.1.1.1:25 10.1.1.1:25", "EX01/10.1.1.2:25 10.1.1.2:25"),
                names(server, List.of("10.1.1.1:25", "10.1.1.2:25")));
    }

    @Test
    void a_server_with_addresses_has_a_listener_for_each_and_none_for_others() {
        Server one = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        assertEquals(List.of("EX01:25 10.1.1.1:25"), names(one, List.of("0.0.0.0:25")));
        Server two = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.2");
        assertEquals(
                List.of("EX01/10.1.1.1:25 10.1.1.1:25", "EX01/10.1.1.2:25 10.1.1.2:25"),
                names(two, List.of("0.0.0.0:25")));
    }

    @Test
    void the_only_ipv4_listener_keeps_the_short_name() {
        Server server = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        assertEquals(
                List.of("EX01:25 10.1.1.1:25", "EX01/[::]:25 [::]:25"),
                names(server, List.of("0.0.0.0:25", "[::]:25")));
        assertEquals(List.of("EX01:25 [fd00::1]:25"), names(server, List.of("[fd00::1]:25")));
    }
}

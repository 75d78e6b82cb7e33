package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Server;

/** How listeners that answer alike are told together, and those that don't apart. */
class GatesTest {

    private static final Server FIRST = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "10.1.9.1", "fd00::1");
    private static final Server SECOND = Built.server("EX02", ExchangeVersion.V2019, "10.1.1.2", "10.1.9.2", "fd00::2");

    private static Connector connector(Server server, String name, List<String> bindings, String... ranges) {
        return Built.connector(server, name, bindings, List.of(ranges));
    }

    private static List<String> gates(List<Server> servers, Connector... connectors) {
        List<String> lines = new ArrayList<>();
        for (Gate gate : gateList(servers, connectors)) {
            StringBuilder line = new StringBuilder();
            gate.servers().forEach(server -> line.append(server.name()).append(' '));
            line.append(gate.port());
            for (LocalPart part : gate.locals()) {
                line.append(' ')
                        .append(part.family())
                        .append(' ')
                        .append(part.spread())
                        .append(part.addresses());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<Gate> gateList(List<Server> servers, Connector... connectors) {
        return Surface.of(new Analysis(Built.model(Built.accepting("contoso.com"), servers, List.of(connectors))))
                .gates();
    }

    private static List<String> access(Gate gate, Capability capability) {
        return gate.access(capability).stream()
                .map(access -> access.certainty() + " " + access.connectors() + " " + access.clients()
                        + (access.mayBeRefused() ? " or nobody" : ""))
                .toList();
    }

    @Test
    void servers_that_answer_alike_are_one_gate_for_each_port_in_order() {
        List<String> any = List.of("0.0.0.0:587", "0.0.0.0:25", "[::]:25");
        assertEquals(
                List.of("EX01 EX02 25 IPV4 WHOLE[] IPV6 WHOLE[]", "EX01 EX02 587 IPV4 WHOLE[]"),
                gates(
                        List.of(FIRST, SECOND),
                        connector(FIRST, "In EX01", any, "10.0.0.0/8"),
                        connector(SECOND, "In EX02", any, "10.0.0.0/8")));
    }

    @Test
    void addresses_of_several_servers_are_told_by_their_place() {
        assertEquals(
                List.of("EX01 EX02 25 IPV4 NAMED[{address:2}]"),
                gates(
                        List.of(FIRST, SECOND),
                        connector(FIRST, "a", List.of("10.1.9.1:25"), "10.0.0.0/8"),
                        connector(SECOND, "a", List.of("10.1.9.2:25"), "10.0.0.0/8")));
        assertEquals(
                List.of("EX01 25 IPV4 NAMED[10.1.9.1]"),
                gates(List.of(FIRST), connector(FIRST, "a", List.of("10.1.9.1:25"), "10.0.0.0/8")));
        assertEquals(
                List.of("EX01 EX02 25 IPV4 NAMED[10.7.7.7]"),
                gates(
                        List.of(FIRST, SECOND),
                        connector(FIRST, "a", List.of("10.7.7.7:25"), "10.0.0.0/8"),
                        connector(SECOND, "a", List.of("10.7.7.7:25"), "10.0.0.0/8")));
    }

    @Test
    void what_is_named_comes_before_every_other_address_and_only_that_family_is_split() {
        assertEquals(
                List.of("EX01 25 IPV4 NAMED[10.1.9.1]", "EX01 25 IPV4 REST[]", "EX01 25 IPV6 WHOLE[]"),
                gates(
                        List.of(FIRST),
                        connector(FIRST, "all", List.of("0.0.0.0:25", "[::]:25"), "10.0.0.0/8", "fd00::/8"),
                        connector(FIRST, "one", List.of("10.1.9.1:25"), "10.5.0.0/16")));
    }

    @Test
    void servers_that_answer_otherwise_are_gates_of_their_own() {
        assertEquals(
                List.of("EX01 25 IPV4 WHOLE[]", "EX02 25 IPV4 WHOLE[]"),
                gates(
                        List.of(FIRST, SECOND),
                        connector(FIRST, "a", List.of("0.0.0.0:25"), "10.0.0.0/8"),
                        connector(SECOND, "a", List.of("0.0.0.0:25"), "10.0.0.0/9")));
    }

    @Test
    void access_is_by_who_is_responsible_the_sure_ones_first_and_nobody_twice() {
        List<String> any = List.of("0.0.0.0:25");
        Connector unseen = connector(FIRST, "unseen", any, "10.0.0.0/24");
        unseen = Built.trusting(unseen, unseen.authMechanism(), unseen.permissionGroups(), ExtendedRights.UNKNOWN);
        Gate gate = gateList(
                        List.of(FIRST),
                        unseen,
                        Built.relaying(connector(FIRST, "late", any, "10.9.0.7", "10.9.0.9")),
                        Built.relaying(connector(FIRST, "early", any, "10.8.0.0/24")),
                        connector(FIRST, "plain", any, "10.7.0.0/24"))
                .get(0);
        assertEquals(
                List.of("YES [early] 10.8.0.0/24", "YES [late] 10.9.0.7, 10.9.0.9", "UNKNOWN [unseen] 10.0.0.0/24"),
                access(gate, Capability.RELAY));
        assertEquals(
                List.of(
                        "YES [unseen] 10.0.0.0/24",
                        "YES [plain] 10.7.0.0/24",
                        "YES [early] 10.8.0.0/24",
                        "YES [late] 10.9.0.7, 10.9.0.9"),
                access(gate, Capability.SUBMIT));
        assertEquals(List.of("UNKNOWN [unseen] 10.0.0.0/24"), access(gate, Capability.ACT_AS_INTERNAL));
    }

    @Test
    void connectors_bear_their_own_names_on_one_server_and_a_template_on_several() {
        List<String> any = List.of("0.0.0.0:25");
        Connector first = Built.relaying(connector(FIRST, "Relay EX01", any, "10.0.0.1"));
        Connector second = Built.relaying(connector(SECOND, "Relay EX02", any, "10.0.0.1"));
        assertEquals(
                List.of("YES [Relay EX01] 10.0.0.1"),
                access(gateList(List.of(FIRST), first).get(0), Capability.RELAY));
        assertEquals(
                List.of("YES [Relay {server}] 10.0.0.1"),
                access(gateList(List.of(FIRST, SECOND), first, second).get(0), Capability.RELAY));
    }
}

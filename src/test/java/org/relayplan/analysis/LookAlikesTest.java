package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/**
 * What servers have alike is kept once and found by a hash. Range lists whose hashes are equal by accident, or because
 * somebody chose them so, are still different lists: each server answers by its own.
 */
class LookAlikesTest {

    private static final Server ONE = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
    private static final Server TWO = Built.server("EX02", ExchangeVersion.V2019, "10.1.1.1");

    static Stream<Arguments> lists() {
        return Stream.of(
                // 31 times the first address plus the last one is the same.
                Arguments.of(List.of("10.9.0.2-10.9.0.10"), List.of("10.9.0.1-10.9.0.41")),
                Arguments.of(List.of("10.8.0.1", "10.9.0.2-10.9.0.10"), List.of("10.8.0.1", "10.9.0.1-10.9.0.41")),
                Arguments.of(List.of("fd00::2-fd00::a", "fd00::77"), List.of("fd00::1-fd00::29", "fd00::77")),
                Arguments.of(List.of("10.8.0.0-237.8.8.98"), List.of("10.9.0.1", "10.9.0.7")),
                Arguments.of(List.of("10.9.0.1", "10.9.0.7"), List.of("10.8.0.0-237.8.8.98")),
                Arguments.of(List.of("10.9.0.1"), List.of("10.9.0.1", "10.8.0.0-39.71.248.158")),
                // A bare 0.0.0.0 is one address or all; from low to high it is one address.
                Arguments.of(List.of("0.0.0.0"), List.of("0.0.0.0-0.0.0.0")));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("lists")
    void each_server_answers_by_its_own_list(List<String> first, List<String> second) {
        Analysis both = together(first, second);
        assertEquals(hash(first), hash(second), "no longer a collision: look for another");
        assertEquals(alone(ONE, first), reach(both, ONE));
        assertEquals(alone(TWO, second), reach(both, TWO));
        assertNotEquals(reach(both, ONE), reach(both, TWO));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("lists")
    void neither_shares_its_face_nor_its_gate_with_the_other(List<String> first, List<String> second) {
        Surface surface = Surface.of(together(first, second));
        boolean six = first.get(0).contains(":");
        String local = six ? "[::]:25" : "0.0.0.0:25";
        List<List<String>> faces = new ArrayList<>();
        for (Face face : surface.faces()) {
            if (face.local().toString().equals(local)) {
                faces.add(names(face.servers()));
            }
        }
        assertEquals(List.of(List.of("EX01"), List.of("EX02")), faces);
        List<List<String>> gates = new ArrayList<>();
        for (Gate gate : surface.gates()) {
            gates.add(names(gate.servers()));
        }
        assertEquals(List.of(List.of("EX01"), List.of("EX02")), gates);
    }

    /** Two connectors with one list, in every combination of service and binding, beside every other one. */
    @Test
    void servers_whose_connectors_differ_in_service_or_binding_answer_by_their_own() {
        List<List<Connector>> ways = new ArrayList<>();
        for (Server server : List.of(ONE, TWO)) {
            for (TransportRole first : List.of(TransportRole.FRONTEND, TransportRole.HUB)) {
                for (TransportRole second : List.of(TransportRole.FRONTEND, TransportRole.HUB)) {
                    for (String binding : List.of("0.0.0.0:25", "10.1.1.1:25")) {
                        for (String other : List.of("0.0.0.0:25", "10.1.1.1:25")) {
                            ways.add(List.of(at(server, "a", first, binding), at(server, "b", second, other)));
                        }
                    }
                }
            }
        }
        int half = ways.size() / 2;
        for (List<Connector> one : ways.subList(0, half)) {
            for (List<Connector> two : ways.subList(half, ways.size())) {
                List<Connector> all = new ArrayList<>(one);
                all.addAll(two);
                Analysis both = analysis(List.of(ONE, TWO), all);
                assertEquals(told(analysis(List.of(ONE), one), ONE), told(both, ONE));
                assertEquals(told(analysis(List.of(TWO), two), TWO), told(both, TWO));
            }
        }
    }

    private static Connector at(Server server, String name, TransportRole role, String binding) {
        return Built.in(role, Built.connector(server, name, List.of(binding), List.of("10.9.0.0/24")));
    }

    private static List<String> told(Analysis analysis, Server server) {
        List<String> told = new ArrayList<>();
        for (Listener listener : analysis.listeners(server)) {
            for (Segment segment : analysis.segments(listener).all()) {
                List<String> names = segment.answer().connectors().stream()
                        .map(Connector::name)
                        .toList();
                told.add(listener.local() + " " + segment.addresses() + " " + names);
            }
        }
        return told;
    }

    private static Analysis together(List<String> first, List<String> second) {
        return analysis(List.of(ONE, TWO), List.of(connector(ONE, first), connector(TWO, second)));
    }

    private static Analysis analysis(List<Server> servers, List<Connector> connectors) {
        return new Analysis(Built.model(Built.accepting("contoso.com"), servers, connectors));
    }

    private static Connector connector(Server server, List<String> ranges) {
        return Built.connector(server, "Relay", List.of("0.0.0.0:25", "[::]:25"), ranges);
    }

    private static AddressSet alone(Server server, List<String> ranges) {
        Analysis own = analysis(List.of(server), List.of(connector(server, ranges)));
        return own.reach(own.model().connectors().get(0)).all();
    }

    private static AddressSet reach(Analysis analysis, Server server) {
        return analysis.reach(analysis.connectors(server).get(0)).all();
    }

    /** As a list of ranges is hashed where what is alike is kept once. */
    private static int hash(List<String> ranges) {
        int code = 1;
        for (String range : ranges) {
            code = 31 * code + Built.range(range).addresses().hashCode();
        }
        return code;
    }

    private static List<String> names(List<Server> servers) {
        return servers.stream().map(Server::name).toList();
    }
}

package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/** What several servers show, against what each of them shows alone. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SurfaceProperties {

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property
    void listeners_are_joined_exactly_if_they_answer_alike_but_for_the_servers_name(
            @ForAll("worlds") World one, @ForAll("worlds") World other) {
        Analysis analysis = analysis(one, one, other, other, one);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (Listener listener : analysis.listeners()) {
            String key = listener.local() + told(listener.server(), analysis.segments(listener));
            expected.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(listener.server().name());
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Face face : Surface.of(analysis).faces()) {
            List<String> names = face.servers().stream().map(Server::name).toList();
            String key = face.local() + told(face.servers().get(0), face.segments());
            assertEquals(null, found.put(key, names), "two faces are alike");
        }
        assertEquals(expected, found);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(found.keySet()), "order");
    }

    @Property
    void a_name_of_a_face_is_the_connectors_own_or_fits_all_its_servers(
            @ForAll("worlds") World one, @ForAll("worlds") World other) {
        for (Face face : Surface.of(analysis(one, one, other)).faces()) {
            for (Segment segment : face.segments().all()) {
                for (Connector connector : segment.answer().connectors()) {
                    String name = face.name(connector);
                    String there =
                            name.replace("{server}", face.servers().get(0).name());
                    assertEquals(connector.name(), there);
                    assertEquals(face.servers().size() > 1, name.contains("{server}"));
                }
            }
        }
    }

    @Property
    void each_listener_is_at_one_gate_that_answers_as_it_does(
            @ForAll("worlds") World one, @ForAll("worlds") World other) {
        Analysis analysis = analysis(one, other, one);
        List<Gate> gates = Surface.of(analysis).gates();
        for (Listener listener : analysis.listeners()) {
            List<Segments> found = new ArrayList<>();
            for (Gate gate : gates) {
                if (gate.port() == listener.local().port() && gate.servers().contains(listener.server())) {
                    for (int i = 0; i < gate.locals().size(); i++) {
                        if (isAt(listener, gate.locals().get(i), gates, gate)) {
                            found.add(gate.segments().get(i));
                        }
                    }
                }
            }
            assertEquals(1, found.size(), listener.toString());
            assertEquals(
                    told(listener.server(), analysis.segments(listener)),
                    told(server(found.get(0), listener.server(), analysis), found.get(0)));
        }
    }

    @Property
    void access_at_a_gate_is_what_the_answers_allow_address_by_address(
            @ForAll("worlds") World one, @ForAll("worlds") World other) {
        for (Gate gate : Surface.of(analysis(one, other)).gates()) {
            for (Capability capability : List.of(Capability.RELAY, Capability.SUBMIT, Capability.BYPASS_ANTI_SPAM)) {
                List<Access> accesses = gate.access(capability);
                for (Segments segments : gate.segments()) {
                    boolean six = segments.family() == AddressFamily.IPV6;
                    for (BigInteger client : World.points(six)) {
                        Answer answer = segments.answer(address(six, client));
                        Set<String> expected = new TreeSet<>();
                        if (answer.may().get(capability) != Certainty.NO) {
                            expected.add(
                                    answer.may().get(capability).text() + names(gate, answer) + answer.mayBeRefused());
                        }
                        Set<String> found = new TreeSet<>();
                        for (Access access : accesses) {
                            if (access.clients().contains(address(six, client))) {
                                assertTrue(found.add(access.certainty().text()
                                        + access.connectors().toString()
                                        + access.mayBeRefused()));
                            }
                        }
                        assertEquals(expected, found);
                    }
                }
            }
        }
    }

    @Property
    void the_segments_within_a_range_are_the_space_cut_to_it(
            @ForAll("worlds") World world, @ForAll int from, @ForAll int to) {
        Analysis analysis = world.analysis();
        for (Listener listener : analysis.listeners()) {
            Segments segments = analysis.segments(listener);
            boolean six = segments.family() == AddressFamily.IPV6;
            List<BigInteger> points = World.points(six);
            BigInteger a = points.get(Math.floorMod(from, points.size()));
            BigInteger b = points.get(Math.floorMod(to, points.size()));
            AddressRange asked = AddressRange.of(address(six, a.min(b)), address(six, a.max(b)));
            List<String> expected = new ArrayList<>();
            for (Segment segment : segments.all()) {
                if (segment.addresses().overlaps(asked)) {
                    Address lower = segment.addresses().lower();
                    Address upper = segment.addresses().upper();
                    lower = lower.compareTo(asked.lower()) < 0 ? asked.lower() : lower;
                    upper = upper.compareTo(asked.upper()) > 0 ? asked.upper() : upper;
                    expected.add(AddressRange.of(lower, upper) + " " + segment.answer());
                }
            }
            List<String> found = new ArrayList<>();
            for (Segment segment : segments.within(asked)) {
                found.add(segment.addresses() + " " + segment.answer());
            }
            assertEquals(expected, found);
        }
    }

    private static boolean isAt(Listener listener, LocalPart part, List<Gate> gates, Gate own) {
        if (part.family() != listener.local().address().family()) {
            return false;
        }
        return switch (part.spread()) {
            case WHOLE -> true;
            case NAMED -> part.addresses().contains(spelled(listener, own));
            case REST -> {
                for (Gate gate : gates) {
                    if (gate.port() == own.port() && gate.servers().contains(listener.server())) {
                        for (LocalPart other : gate.locals()) {
                            if (other.addresses().contains(spelled(listener, gate))
                                    && other.family() == part.family()) {
                                yield false;
                            }
                        }
                    }
                }
                yield true;
            }
        };
    }

    private static String spelled(Listener listener, Gate gate) {
        int position = listener.server().addresses().indexOf(listener.local().address());
        if (gate.servers().size() == 1 || position < 0) {
            return listener.local().address().toString();
        }
        return position == 0 ? "{address}" : "{address:" + (position + 1) + "}";
    }

    /** The server that segments were made for, by the names in them. */
    private static Server server(Segments segments, Server fallback, Analysis analysis) {
        for (Segment segment : segments.all()) {
            for (Connector connector : segment.answer().connectors()) {
                return analysis.model().server(connector.server()).orElseThrow();
            }
        }
        return fallback;
    }

    private static List<String> names(Gate gate, Answer answer) {
        return answer.connectors().stream().map(gate::name).toList();
    }

    private static String told(Server server, Segments segments) {
        StringBuilder told = new StringBuilder();
        for (Segment segment : segments.all()) {
            Answer answer = segment.answer();
            Set<String> names = new TreeSet<>();
            for (Connector connector : answer.connectors()) {
                names.add(connector.name().replace(server.name(), "*"));
            }
            told.append('\n').append(segment.addresses()).append(' ').append(answer.outcome());
            told.append(names).append(answer.mayBeRefused()).append(answer.may());
        }
        return told.toString();
    }

    /** A server for each world, every other one from its last connector to its first; each bears its server's name. */
    private static Analysis analysis(World... worlds) {
        List<Server> servers = new ArrayList<>();
        List<Connector> connectors = new ArrayList<>();
        for (int i = 0; i < worlds.length; i++) {
            String name = "MAIL" + i;
            // The any-addresses and 10.1.1.1 of World are everywhere, the third address is a server's own.
            Server server = Built.server(name, ExchangeVersion.V2019, "10.1.1.1", "10.1.1.1" + i, "fd00::1");
            servers.add(server);
            List<World.Plug> plugs = worlds[i].connectors();
            for (int k = 0; k < plugs.size(); k++) {
                int j = i % 2 == 0 ? k : plugs.size() - 1 - k;
                connectors.add(connector(server, "c" + j + " on " + name, plugs.get(j)));
            }
        }
        Model model =
                Built.model(Built.measured(Built.accepting("contoso.com"), Optional.empty()), servers, connectors);
        return new Analysis(model);
    }

    private static Connector connector(Server server, String name, World.Plug plug) {
        List<String> ranges = plug.ranges().stream().map(World.Span::text).toList();
        Connector connector = Built.connector(server, name, plug.bindings(), ranges);
        connector = plug.relays() ? Built.relaying(connector) : connector;
        connector = plug.hub() ? Built.in(TransportRole.HUB, connector) : connector;
        return plug.enabled() ? connector : Built.disabled(connector);
    }

    private static Address address(boolean six, BigInteger number) {
        return new Address(
                six ? AddressFamily.IPV6 : AddressFamily.IPV4,
                number.shiftRight(64).longValue(),
                number.longValue());
    }
}

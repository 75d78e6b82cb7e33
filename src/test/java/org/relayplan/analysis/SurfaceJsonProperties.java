package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
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
import net.jqwik.api.Provide;
import org.relayplan.report.SurfaceDocument;
import org.relayplan.report.SurfaceJson;
import org.relayplan.report.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The surface as programs read it, against selection by brute force; addresses are read by the Java platform. */
class SurfaceJsonProperties {

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void each_client_at_each_listener_is_in_one_segment_with_the_answer_of_brute_force(@ForAll("worlds") World world)
            throws IOException {
        SelectionOracle oracle = new SelectionOracle(world);
        Map<String, List<JsonNode>> listeners = listeners(world);
        assertEquals(world.analysis().listeners().size(), listeners.size());
        for (Map.Entry<String, List<JsonNode>> listener : listeners.entrySet()) {
            boolean six = listener.getKey().startsWith("[");
            List<BigInteger> bounds = requireComplete(listener.getValue(), six);
            for (BigInteger client : World.points(six)) {
                int at = 0;
                while (at + 1 < bounds.size() && bounds.get(at + 1).compareTo(client) <= 0) {
                    at++;
                }
                JsonNode segment = listener.getValue().get(at);
                SelectionOracle.Verdict verdict = oracle.select(listener.getKey(), six, client);
                requireSame(world, verdict, segment);
            }
        }
    }

    /** The first addresses of the segments, which follow on one another from the first address to the last. */
    private static List<BigInteger> requireComplete(List<JsonNode> segments, boolean six) throws IOException {
        List<BigInteger> bounds = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (JsonNode segment : segments) {
            BigInteger from = number(segment.get("from").asString(), six);
            BigInteger to = number(segment.get("to").asString(), six);
            assertEquals(next, from);
            assertEquals(
                    new BigInteger(segment.get("addresses").asString()),
                    to.subtract(from).add(BigInteger.ONE));
            assertTrue(from.compareTo(to) <= 0);
            bounds.add(from);
            next = to.add(BigInteger.ONE);
        }
        assertEquals(BigInteger.ONE.shiftLeft(six ? 128 : 32), next);
        return bounds;
    }

    private static void requireSame(World world, SelectionOracle.Verdict verdict, JsonNode segment) {
        assertEquals(verdict.outcome(), segment.get("outcome").asString());
        Set<String> names = new TreeSet<>();
        boolean some = false;
        boolean all = !verdict.mayBeRefused();
        for (int position : verdict.connectors()) {
            names.add("c" + position);
            some |= world.connectors().get(position).relays();
            all &= world.connectors().get(position).relays();
        }
        Set<String> alternatives = new TreeSet<>();
        segment.get("alternatives").forEach(name -> assertTrue(alternatives.add(name.asString())));
        boolean answered = verdict.outcome().equals("answered");
        assertEquals(answered ? Set.of() : names, alternatives);
        assertEquals(
                answered ? names.iterator().next() : null,
                segment.get("connector").asString(null));
        boolean refused = verdict.connectors().isEmpty();
        JsonNode may = segment.get("may");
        assertEquals(
                all && !refused ? "yes" : some ? "unknown" : "no",
                may.get("relay").asString());
        assertEquals(
                refused ? "no" : verdict.mayBeRefused() ? "unknown" : "yes",
                may.get("submit").asString());
        assertEquals("no", may.get("bypassAntiSpam").asString());
    }

    private static Map<String, List<JsonNode>> listeners(World world) throws IOException {
        SurfaceDocument document = new SurfaceDocument(
                new Tool("relayplan", "1"), List.of(), Surface.of(world.analysis()), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SurfaceJson(document).writeTo(out);
        Map<String, List<JsonNode>> listeners = new LinkedHashMap<>();
        String last = "";
        for (JsonNode segment : JsonMapper.shared().readTree(out.toByteArray()).get("segments")) {
            String local = segment.get("local").asString();
            assertTrue(local.equals(last) || !listeners.containsKey(local), "a listener's segments stand together");
            listeners.computeIfAbsent(local, key -> new ArrayList<>()).add(segment);
            last = local;
        }
        return listeners;
    }

    private static BigInteger number(String address, boolean six) throws IOException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        if (six && bytes.length == 4) {
            // The platform makes IPv4 of an IPv4-mapped address; the segment before ::ffff:0:0 may end so.
            return new BigInteger(1, bytes).add(BigInteger.valueOf(0xFFFFL).shiftLeft(32));
        }
        return new BigInteger(1, bytes);
    }
}

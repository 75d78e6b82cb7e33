package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.source.Element;

/** Rules about connectors that get in each other's way, against a server on which everything is tried. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ConflictProperties {

    @Provide
    Arbitrary<SmallWorld> worlds() {
        return SmallWorld.worlds();
    }

    @Provide
    Arbitrary<SmallWorld> crowded() {
        return SmallWorld.crowded();
    }

    @Property
    void partial_overlaps_are_those_of_all_pairs_of_entries(@ForAll("worlds") SmallWorld world) {
        Map<Set<Integer>, AddressSet> expected = new TreeMap<>(ConflictProperties::compare);
        for (int i = 0; i < world.plugs().size(); i++) {
            for (int j = i + 1; j < world.plugs().size(); j++) {
                Set<Integer> common = inPart(world, i, j);
                if (!common.isEmpty()) {
                    expected.put(Set.of(i, j), world.set(common));
                }
            }
        }
        List<Finding> findings = findings(world, new PartialRangeOverlap());
        assertEquals(expected, byConnectors(findings));
        for (Finding finding : findings) {
            SmallWorld.Plug own = world.plugs().get(number(finding.element()));
            SmallWorld.Plug other = world.plugs().get(number(finding.related().get(0)));
            assertTrue(
                    cross(
                            own.spans().get(finding.element().index()),
                            other.spans().get(finding.related().get(0).index())),
                    "it points at two entries of which neither contains the other");
        }
    }

    @Property
    void disputes_are_those_that_trying_finds_less_those_that_a_graver_flaw_explains(
            @ForAll("worlds") SmallWorld world) {
        Map<Set<Integer>, Set<Integer>> clients = new TreeMap<>(ConflictProperties::compare);
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address : world.addresses(port)) {
                for (int client = 0; client < SmallWorld.CLIENTS; client++) {
                    Set<Integer> rivals = new TreeSet<>();
                    Set<Integer> winners = world.winners(client, address, port);
                    for (int i : winners) {
                        for (int j : winners) {
                            boolean alike = world.plugs().get(i).hub()
                                    == world.plugs().get(j).hub();
                            if (i != j && alike && !inPart(world, i, j).contains(client) && !areTwins(world, i, j)) {
                                rivals.add(i);
                            }
                        }
                    }
                    if (!rivals.isEmpty()) {
                        clients.computeIfAbsent(rivals, key -> new TreeSet<>()).add(client);
                    }
                }
            }
        }
        Map<Set<Integer>, AddressSet> expected = new TreeMap<>(ConflictProperties::compare);
        clients.forEach((rivals, found) -> expected.put(rivals, world.set(found)));
        assertEquals(expected, byConnectors(disputes(world, false)));
    }

    @Property
    void where_only_the_binding_tells_two_connectors_apart_that_is_told(@ForAll("worlds") SmallWorld world) {
        Map<List<Integer>, Set<Integer>> clients = new HashMap<>();
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            // At the addresses that nobody named, no connector is more specific than another.
            for (int address = 1; address < 3; address++) {
                for (int client = 0; client < SmallWorld.CLIENTS; client++) {
                    Set<Integer> winners = world.winners(client, address, port);
                    int winner = winners.size() == 1 ? winners.iterator().next() : -1;
                    for (int rival = 0; winner >= 0 && rival < world.plugs().size(); rival++) {
                        if (rival != winner
                                && world.isCandidate(rival, client, address, port)
                                && onlyBinding(world, winner, rival, client, address, port)
                                && !hasTwinBefore(world, rival)
                                && !inPart(world, winner, rival).contains(client)) {
                            clients.computeIfAbsent(List.of(winner, rival), key -> new TreeSet<>())
                                    .add(client);
                        }
                    }
                }
            }
        }
        Map<List<Integer>, AddressSet> expected = new HashMap<>();
        clients.forEach((pair, found) -> expected.put(pair, world.set(found)));
        Map<List<Integer>, AddressSet> told = new HashMap<>();
        for (Finding finding : disputes(world, true)) {
            for (Element rival : finding.related()) {
                List<Integer> pair = List.of(number(finding.element()), number(rival));
                told.merge(pair, finding.sources(), AddressSet::or);
            }
        }
        assertEquals(expected, told);
    }

    /** Whether an earlier connector that is on has the same scope; then that one stands for both. */
    private static boolean hasTwinBefore(SmallWorld world, int plug) {
        for (int i = 0; i < plug; i++) {
            SmallWorld.Plug earlier = world.plugs().get(i);
            if (earlier.enabled() && earlier.hub() == world.plugs().get(plug).hub() && areTwins(world, i, plug)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the closest ranges are of one size and just one of the two listens at that very address alone. */
    private static boolean onlyBinding(SmallWorld world, int one, int other, int client, int address, int port) {
        SmallWorld.Plug first = world.plugs().get(one);
        SmallWorld.Plug second = world.plugs().get(other);
        return first.hub() == second.hub()
                && first.size(client) == second.size(client)
                && first.isSpecific(address, port) != second.isSpecific(address, port);
    }

    private static List<Finding> disputes(SmallWorld world, boolean onlyBinding) {
        return findings(world, new AmbiguousSelection()).stream()
                .filter(finding -> finding.message().contains("only their bindings differ") == onlyBinding)
                .toList();
    }

    @Property
    void a_connector_never_answers_exactly_if_it_wins_nowhere(@ForAll("worlds") SmallWorld world) {
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < world.plugs().size(); i++) {
            if (world.plugs().get(i).enabled() && !wins(world, i)) {
                expected.add(i);
            }
        }
        Set<Integer> told = new TreeSet<>();
        for (Finding finding : findings(world, new ConnectorNeverSelected())) {
            told.add(number(finding.element()));
        }
        assertEquals(expected, told);
    }

    @Property
    void in_a_crowd_a_connector_never_answers_exactly_if_it_wins_nowhere(@ForAll("crowded") SmallWorld world) {
        a_connector_never_answers_exactly_if_it_wins_nowhere(world);
    }

    private static boolean wins(SmallWorld world, int plug) {
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address : world.addresses(port)) {
                for (int client = 0; client < SmallWorld.CLIENTS; client++) {
                    if (world.winners(client, address, port).contains(plug)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The clients in two entries of the two of which neither contains the other, if the two listen in one place. */
    private static Set<Integer> inPart(SmallWorld world, int i, int j) {
        SmallWorld.Plug one = world.plugs().get(i);
        SmallWorld.Plug other = world.plugs().get(j);
        Set<Integer> common = new TreeSet<>();
        boolean meet = false;
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address = 0; address < 3; address++) {
                meet |= one.listens(address, port) && other.listens(address, port);
            }
        }
        for (List<Integer> span : one.spans()) {
            for (List<Integer> against : other.spans()) {
                for (int client = 0; client < SmallWorld.CLIENTS; client++) {
                    if (meet && one.hub() == other.hub() && cross(span, against) && in(span, client)) {
                        if (in(against, client)) {
                            common.add(client);
                        }
                    }
                }
            }
        }
        return common;
    }

    private static boolean in(List<Integer> span, int client) {
        return span.get(0) <= client && client <= span.get(1);
    }

    private static boolean cross(List<Integer> one, List<Integer> other) {
        Set<Integer> in = clients(one);
        Set<Integer> against = clients(other);
        Set<Integer> both = new TreeSet<>(in);
        both.retainAll(against);
        return !both.isEmpty() && !in.containsAll(against) && !against.containsAll(in);
    }

    private static Set<Integer> clients(List<Integer> span) {
        Set<Integer> clients = new TreeSet<>();
        for (int client = span.get(0); client <= span.get(1); client++) {
            clients.add(client);
        }
        return clients;
    }

    private static boolean areTwins(SmallWorld world, int i, int j) {
        SmallWorld.Plug one = world.plugs().get(i);
        SmallWorld.Plug other = world.plugs().get(j);
        return Set.copyOf(one.sockets()).equals(Set.copyOf(other.sockets()))
                && Set.copyOf(one.spans()).equals(Set.copyOf(other.spans()));
    }

    private static List<Finding> findings(SmallWorld world, Rule rule) {
        return rule.examine(new Subject(new Analysis(world.model(List.of())), Judged.TODAY));
    }

    private static Map<Set<Integer>, AddressSet> byConnectors(List<Finding> findings) {
        Map<Set<Integer>, AddressSet> told = new TreeMap<>(ConflictProperties::compare);
        for (Finding finding : findings) {
            Set<Integer> connectors = new TreeSet<>(Set.of(number(finding.element())));
            for (Element related : finding.related()) {
                connectors.add(number(related));
            }
            assertTrue(told.put(connectors, finding.sources()) == null, "told twice: " + connectors);
        }
        return told;
    }

    private static int number(Element element) {
        return Integer.parseInt(element.name());
    }

    private static int compare(Set<Integer> one, Set<Integer> other) {
        return new TreeSet<>(one).toString().compareTo(new TreeSet<>(other).toString());
    }
}

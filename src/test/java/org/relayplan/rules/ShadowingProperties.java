package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.source.Element;

/** Who keeps whom from answering, against a server on which every client is tried at every place. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ShadowingProperties {

    @Provide
    Arbitrary<SmallWorld> crowded() {
        return SmallWorld.crowded();
    }

    /** Crowds in which the first connector has an address of its own beside, and perhaps a part of its span again. */
    @Provide
    Arbitrary<SmallWorld> partlyCrowded() {
        Arbitrary<List<Integer>> again = Arbitraries.of(List.of(9, 9), List.of(2, 3), List.of(5, 5), List.of(6, 9));
        return Combinators.combine(SmallWorld.crowded(), again).as((world, span) -> {
            List<SmallWorld.Plug> plugs = new ArrayList<>(world.plugs());
            SmallWorld.Plug first = plugs.get(0);
            List<List<Integer>> spans = new ArrayList<>(first.spans());
            spans.add(span);
            spans.add(List.of(12, 12));
            plugs.set(0, new SmallWorld.Plug(true, false, first.relays(), first.sockets(), spans));
            return new SmallWorld(world.six(), plugs);
        });
    }

    @Provide
    Arbitrary<SmallWorld> worlds() {
        return SmallWorld.worlds();
    }

    @Property
    void a_whole_connectors_blockers_do_it_alone_and_none_can_be_spared(@ForAll("crowded") SmallWorld world) {
        for (Finding finding : findings(world, new ConnectorNeverSelected())) {
            int shadowed = number(finding.element());
            Set<Integer> clients = clients(world.plugs().get(shadowed).spans());
            verifyBlockers(world, shadowed, clients, finding);
            boolean differs = relaysOtherwise(world, shadowed, clients);
            assertEquals(!differs, finding.message().contains("For relay it makes no difference"), finding.message());
        }
    }

    @Property
    void an_entry_is_shadowed_exactly_if_none_of_its_clients_comes_in(@ForAll("partlyCrowded") SmallWorld world) {
        verifyEntries(world);
    }

    @Property
    void in_any_world_an_entry_is_shadowed_exactly_if_none_of_its_clients_comes_in(@ForAll("worlds") SmallWorld world) {
        verifyEntries(world);
    }

    private static void verifyEntries(SmallWorld world) {
        TreeMap<Integer, Set<Integer>> expected = new TreeMap<>();
        for (int i = 0; i < world.plugs().size(); i++) {
            Set<Integer> dead = new TreeSet<>();
            List<List<Integer>> spans = world.plugs().get(i).spans();
            for (int entry = 0; entry < spans.size(); entry++) {
                if (!winsOne(world, i, clients(List.of(spans.get(entry))))) {
                    dead.add(entry);
                }
            }
            // Of a connector that is off, or that nobody comes in by at all, other rules tell.
            if (!dead.isEmpty() && dead.size() < spans.size()) {
                expected.put(i, dead);
            }
        }
        TreeMap<Integer, Set<Integer>> told = new TreeMap<>();
        for (Finding finding : findings(world, new RangeShadowed())) {
            int shadowed = number(finding.element());
            Set<Integer> entries = new TreeSet<>(Set.of(finding.element().index()));
            for (Element related : finding.related()) {
                if (related.index() >= 0) {
                    entries.add(related.index());
                }
            }
            Set<Integer> clients = new TreeSet<>();
            for (int entry : entries) {
                clients.addAll(
                        clients(List.of(world.plugs().get(shadowed).spans().get(entry))));
            }
            assertEquals(world.set(clients), finding.sources());
            verifyBlockers(world, shadowed, clients, finding);
            Severity severity = relaysOtherwise(world, shadowed, clients) ? Severity.MEDIUM : Severity.LOW;
            assertEquals(severity, finding.severity(), finding.message());
            Set<Integer> before = told.computeIfAbsent(shadowed, none -> new TreeSet<>());
            for (int entry : entries) {
                assertTrue(before.add(entry), "told twice: " + finding.message());
            }
        }
        assertEquals(expected, told);
    }

    /** They alone keep it from all of these clients, and with one of them gone it answers some. */
    private static void verifyBlockers(SmallWorld world, int shadowed, Set<Integer> clients, Finding finding) {
        Set<Integer> blockers = new TreeSet<>();
        for (Element related : finding.related()) {
            if (related.index() < 0) {
                blockers.add(number(related));
            }
        }
        assertFalse(blockers.isEmpty(), finding.message());
        assertFalse(winsOne(only(world, shadowed, blockers), 0, clients), "they do it alone: " + finding.message());
        for (int blocker : blockers) {
            Set<Integer> rest = new TreeSet<>(blockers);
            rest.remove(blocker);
            assertTrue(winsOne(only(world, shadowed, rest), 0, clients), blocker + " could go: " + finding.message());
        }
    }

    /** The connector alone with those others; it comes first. */
    private static SmallWorld only(SmallWorld world, int plug, Set<Integer> others) {
        List<SmallWorld.Plug> plugs = new ArrayList<>(List.of(world.plugs().get(plug)));
        for (int other : others) {
            plugs.add(world.plugs().get(other));
        }
        return new SmallWorld(world.six(), plugs);
    }

    private static boolean winsOne(SmallWorld world, int plug, Set<Integer> clients) {
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address : world.addresses(port)) {
                for (int client : clients) {
                    if (world.winners(client, address, port).contains(plug)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one of its service who answers one of these clients, where it listens, decides otherwise about relay. */
    private static boolean relaysOtherwise(SmallWorld world, int plug, Set<Integer> clients) {
        SmallWorld.Plug own = world.plugs().get(plug);
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address : world.addresses(port)) {
                for (int client : clients) {
                    for (int winner : world.winners(client, address, port)) {
                        SmallWorld.Plug other = world.plugs().get(winner);
                        if (own.listens(address, port) && other.hub() == own.hub() && other.relays() != own.relays()) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static Set<Integer> clients(List<List<Integer>> spans) {
        Set<Integer> clients = new TreeSet<>();
        for (List<Integer> span : spans) {
            for (int client = span.get(0); client <= span.get(1); client++) {
                clients.add(client);
            }
        }
        return clients;
    }

    private static List<Finding> findings(SmallWorld world, Rule rule) {
        return rule.examine(new Subject(new Analysis(world.model(List.of())), Judged.TODAY));
    }

    private static int number(Element element) {
        return Integer.parseInt(element.name());
    }
}

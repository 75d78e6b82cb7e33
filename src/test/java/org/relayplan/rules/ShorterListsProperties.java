package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.relayplan.analysis.Built;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Element;

/**
 * Shorter range lists: they take the same clients, and whoever writes them down, for one connector or for several,
 * changes nobody's answer, though the size of the matching entry decides who answers.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ShorterListsProperties {

    /** Worlds of few connectors with many small entries that meet, adjoin and repeat each other. */
    @Provide
    Arbitrary<SmallWorld> worlds() {
        Arbitrary<List<Integer>> span = Combinators.combine(
                        Arbitraries.integers().between(0, 7), Arbitraries.of(0, 0, 1, 1, 1, 3, 3, 7))
                .as((low, more) -> List.of(low, low + more));
        Arbitrary<SmallWorld.Plug> plug = Combinators.combine(
                        Arbitraries.of(true, true, true, true, false),
                        Arbitraries.of(0, 0, 0, 10, 20, 1)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        span.list().ofMinSize(1).ofMaxSize(5))
                .as((enabled, sockets, spans) -> new SmallWorld.Plug(enabled, false, false, sockets, spans));
        return Combinators.combine(
                        Arbitraries.of(true, false), plug.list().ofMinSize(1).ofMaxSize(3))
                .as(SmallWorld::new);
    }

    @Property
    void entries_told_as_redundant_can_go_from_any_of_the_lists_and_nobody_gets_another_answer(
            @ForAll("worlds") SmallWorld world) {
        Map<Integer, List<List<Integer>>> shorter = new HashMap<>();
        for (Finding finding : new RangeRedundant().examine(subject(world))) {
            List<List<Integer>> spans = spans(world, finding);
            Set<Integer> gone = new TreeSet<>(Set.of(finding.element().index()));
            // The first of the others is the entry that has it already.
            for (Element other : finding.related().subList(1, finding.related().size())) {
                gone.add(other.index());
            }
            List<List<Integer>> rest = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                if (!gone.contains(i)) {
                    rest.add(spans.get(i));
                }
            }
            shorter.put(Integer.parseInt(finding.element().name()), rest);
        }
        verify(world, shorter);
    }

    @Property
    void entries_told_as_mergeable_can_be_joined_in_any_of_the_lists_and_nobody_gets_another_answer(
            @ForAll("worlds") SmallWorld world) {
        Map<Integer, List<List<Integer>>> shorter = new HashMap<>();
        for (Finding finding : new RangesMergeable().examine(subject(world))) {
            List<List<Integer>> spans = spans(world, finding);
            List<List<Integer>> parts =
                    new ArrayList<>(List.of(spans.get(finding.element().index())));
            for (Element other : finding.related()) {
                parts.add(spans.get(other.index()));
            }
            List<List<Integer>> rest = new ArrayList<>(spans);
            parts.forEach(rest::remove);
            rest.addAll(joined(parts));
            shorter.put(Integer.parseInt(finding.element().name()), rest);
        }
        verify(world, shorter);
    }

    @Property
    void an_entry_is_redundant_or_its_going_would_change_an_answer(@ForAll("worlds") SmallWorld world) {
        // With one connector nobody can get another answer.
        SmallWorld alone = new SmallWorld(world.six(), world.plugs().subList(0, 1));
        List<List<Integer>> spans = alone.plugs().get(0).spans();
        int nested = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean in = false;
            for (int j = 0; j < spans.size(); j++) {
                boolean same = spans.get(j).equals(spans.get(i));
                in |= contains(spans.get(j), spans.get(i)) && (!same || j < i);
            }
            nested += in ? 1 : 0;
        }
        List<Finding> findings = new RangeRedundant().examine(subject(alone));
        int told = 0;
        for (Finding finding : findings) {
            told += finding.related().size();
        }
        assertEquals(alone.plugs().get(0).enabled() ? nested : 0, told);
    }

    @Property
    void a_merged_list_takes_the_same_clients_in_fewer_entries_and_leaves_nothing_to_merge(
            @ForAll("worlds") SmallWorld world) {
        for (SmallWorld.Plug plug : world.plugs()) {
            List<RemoteRange> ranges = new ArrayList<>();
            for (List<Integer> span : plug.spans()) {
                ranges.add(Built.range("10.9.0." + span.get(0) + "-10.9.0." + span.get(1)));
            }
            Merged merged = Merged.of(ranges);
            assertEquals(clients(ranges), clients(merged.ranges()));
            assertEquals(merged.joined().isEmpty(), merged.ranges().size() == ranges.size());
            assertTrue(merged.ranges().size() <= ranges.size());
            boolean adjoin = false;
            for (List<Integer> one : plug.spans()) {
                for (List<Integer> other : plug.spans()) {
                    boolean hosts =
                            one.get(0).equals(one.get(1)) || other.get(0).equals(other.get(1));
                    adjoin |= !hosts && one.get(1) + 1 == other.get(0);
                }
            }
            assertTrue(adjoin || merged.joined().isEmpty(), "nothing adjoins: " + plug.spans());
        }
    }

    private static Set<String> clients(List<RemoteRange> ranges) {
        Set<String> clients = new TreeSet<>();
        for (RemoteRange range : ranges) {
            for (int i = 0; i < 32; i++) {
                if (range.addresses().contains(Built.address("10.9.0." + i))) {
                    clients.add("10.9.0." + i);
                }
            }
        }
        return clients;
    }

    /** Every list shorter than before; each alone, and all of them at once, leave everybody the same answer. */
    private static void verify(SmallWorld world, Map<Integer, List<List<Integer>>> shorter) {
        List<SmallWorld.Plug> all = new ArrayList<>(world.plugs());
        for (Map.Entry<Integer, List<List<Integer>>> entry : shorter.entrySet()) {
            SmallWorld.Plug old = world.plugs().get(entry.getKey());
            assertTrue(entry.getValue().size() < old.spans().size(), "shorter than " + old.spans());
            SmallWorld.Plug made =
                    new SmallWorld.Plug(old.enabled(), old.hub(), old.relays(), old.sockets(), entry.getValue());
            List<SmallWorld.Plug> one = new ArrayList<>(world.plugs());
            one.set(entry.getKey(), made);
            assertEquals(answers(world), answers(new SmallWorld(world.six(), one)), "alone: " + shorter);
            all.set(entry.getKey(), made);
        }
        assertEquals(answers(world), answers(new SmallWorld(world.six(), all)), "together: " + shorter);
    }

    private static List<Set<Integer>> answers(SmallWorld world) {
        List<Set<Integer>> answers = new ArrayList<>();
        for (int port = 0; port < SmallWorld.PORTS.size(); port++) {
            for (int address : world.addresses(port)) {
                for (int client = 0; client < SmallWorld.CLIENTS; client++) {
                    answers.add(world.winners(client, address, port));
                }
            }
        }
        return answers;
    }

    /** The parts with those that adjoin made one. */
    private static List<List<Integer>> joined(List<List<Integer>> parts) {
        List<List<Integer>> sorted = new ArrayList<>(parts);
        sorted.sort((a, b) -> a.get(0) - b.get(0));
        List<List<Integer>> joined = new ArrayList<>();
        for (List<Integer> part : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).get(1) + 1 == part.get(0)) {
                joined.set(last, List.of(joined.get(last).get(0), part.get(1)));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static boolean contains(List<Integer> outer, List<Integer> inner) {
        return outer.get(0) <= inner.get(0) && inner.get(1) <= outer.get(1);
    }

    private static List<List<Integer>> spans(SmallWorld world, Finding finding) {
        return world.plugs().get(Integer.parseInt(finding.element().name())).spans();
    }

    private static Subject subject(SmallWorld world) {
        return new Subject(new Analysis(world.model(List.of())), Judged.TODAY);
    }
}

package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;

/** Two address spaces laid over one another, against looking at both for each client alone. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PairingsProperties {

    /** What a caller may take for a difference: anything that isn't the same, or only some of it. */
    private static final List<BiPredicate<Integer, Integer>> DIFFER =
            List.of((a, b) -> true, (a, b) -> (a + b) % 2 == 1, (a, b) -> a < b, (a, b) -> false);

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property
    void of_two_worlds_each_client_stands_in_the_pair_of_its_answers_if_they_differ_and_nowhere_else(
            @ForAll("worlds") World before, @ForAll("worlds") World after) {
        Analysis was = before.analysis();
        Analysis is = Analysis.like(was, after.model());
        List<Pairings> pairings = pairings();
        for (Listener listener : was.listeners()) {
            for (Listener other : is.listeners()) {
                if (listener.local().equals(other.local())) {
                    verify(pairings, was.segments(listener), is.segments(other));
                }
            }
        }
    }

    @Property
    void of_one_space_with_two_sets_of_answers_as_well(@ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        List<Pairings> pairings = pairings();
        for (Listener listener : analysis.listeners()) {
            Segments segments = analysis.segments(listener);
            verify(pairings, segments, segments);
        }
    }

    /** For each notion of what differs, all that was asked so far. */
    private static List<Pairings> pairings() {
        return Stream.generate(Pairings::new).limit(DIFFER.size()).toList();
    }

    private static void verify(List<Pairings> pairings, Segments before, Segments after) {
        for (int i = 0; i < DIFFER.size(); i++) {
            BiPredicate<Integer, Integer> differ = DIFFER.get(i);
            // Some answers are alike to the caller, and the same answer is another number in the other space.
            List<Integer> was = numbers(before.answers(), 3);
            List<Integer> is = numbers(after.answers(), 2);
            BiPredicate<Integer, Integer> differs = (a, b) -> !a.equals(b) && differ.test(a, b);
            List<Pairing> found = pairings.get(i).of(before, was, after, is, differ);
            assertEquals(new Pairings().of(before, was, after, is, differ), found);
            assertSame(found, pairings.get(i).of(before, was, after, is, differ), "kept");
            verify(found, before, was, after, is, differs);
        }
    }

    private static void verify(
            List<Pairing> found,
            Segments before,
            List<Integer> was,
            Segments after,
            List<Integer> is,
            BiPredicate<Integer, Integer> differs) {
        boolean six = before.family() == AddressFamily.IPV6;
        Map<List<Integer>, AddressSet> clients = new LinkedHashMap<>();
        Address last = new Address(before.family(), 0, 0);
        for (Pairing pairing : found) {
            assertFalse(pairing.clients().isEmpty());
            assertTrue(last.compareTo(pairing.clients().first()) <= 0, "by the first client of each");
            last = pairing.clients().first();
            List<Integer> pair = List.of(pairing.before(), pairing.after());
            assertTrue(clients.put(pair, pairing.clients()) == null, "told twice");
        }
        for (BigInteger number : World.points(six)) {
            Address client = new Address(before.family(), number.shiftRight(64).longValue(), number.longValue());
            int first = before.answers().indexOf(before.answer(client));
            int second = after.answers().indexOf(after.answer(client));
            boolean told = false;
            for (Map.Entry<List<Integer>, AddressSet> pair : clients.entrySet()) {
                if (pair.getValue().contains(client)) {
                    assertFalse(told, client + " stands in two pairs");
                    told = true;
                    assertEquals(List.of(first, second), pair.getKey(), client.toString());
                }
            }
            assertEquals(differs.test(was.get(first), is.get(second)), told, client.toString());
        }
    }

    private static List<Integer> numbers(List<Answer> answers, int step) {
        Map<Object, Integer> known = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (Answer answer : answers) {
            numbers.add(known.computeIfAbsent(List.of(answer.outcome(), answer.may()), none -> step * known.size()));
        }
        return numbers;
    }
}

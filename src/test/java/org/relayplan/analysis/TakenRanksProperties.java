package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The set of ranks against a set of the library, in sizes that take one to four levels. */
class TakenRanksProperties {

    @Property
    void finds_the_next_number_as_a_sorted_set_does(
            @ForAll @IntRange(min = 1, max = 300_000) int limit,
            @ForAll @IntRange(min = 1, max = 64) int crowd,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TakenRanks taken = new TakenRanks(limit);
        TreeSet<Integer> expected = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            // Few different numbers, so that they leave as well as enter.
            int number = (int) ((long) random.nextInt(crowd) * (limit - 1) / crowd);
            if (expected.add(number)) {
                taken.add(number);
            } else {
                expected.remove(number);
                taken.remove(number);
            }
            int from = random.nextBoolean() ? number + random.nextInt(2) : random.nextInt(limit + 1);
            Integer next = expected.ceiling(from);
            assertEquals(next == null ? -1 : next, taken.next(from));
            assertEquals(expected.isEmpty() ? -1 : expected.first(), taken.next(0));
        }
    }
}

package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everyone who is first somewhere in a cut, each made and numbered once; 0 is nobody. */
final class Firsts {

    private final List<First> all = new ArrayList<>(List.of(First.NOBODY));
    private final Map<BitSet, Integer> sure = new HashMap<>();
    private final Map<BitSet, Integer> doubtful = new HashMap<>();
    private final int[] alone;

    /** None but nobody, of so many candidates. */
    Firsts(int candidates) {
        alone = new int[candidates];
    }

    /** The number; the set is not kept. */
    int number(BitSet first, boolean mayBeRefused) {
        int lowest = first.nextSetBit(0);
        if (lowest < 0) {
            return 0;
        }
        // One candidate alone is what nearly every segment has, so it gets no key.
        if (!mayBeRefused && first.nextSetBit(lowest + 1) < 0) {
            if (alone[lowest] == 0) {
                alone[lowest] = add(first, false);
            }
            return alone[lowest];
        }
        Map<BitSet, Integer> known = mayBeRefused ? doubtful : sure;
        Integer number = known.get(first);
        if (number == null) {
            number = add(first, mayBeRefused);
            known.put((BitSet) first.clone(), number);
        }
        return number;
    }

    private int add(BitSet first, boolean mayBeRefused) {
        List<Integer> candidates = new ArrayList<>();
        for (int at = first.nextSetBit(0); at >= 0; at = first.nextSetBit(at + 1)) {
            candidates.add(at);
        }
        all.add(new First(candidates, mayBeRefused));
        return all.size() - 1;
    }

    /** All by their numbers. */
    List<First> all() {
        return all;
    }
}

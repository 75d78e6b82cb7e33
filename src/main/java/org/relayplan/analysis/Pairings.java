package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/**
 * Lays address spaces over one another and finds the clients for whom something differs; the same pair of spaces, as
 * equal servers have it, once. One object is for one notion of what differs.
 */
public final class Pairings {

    private final IdentityHashMap<Partition, Integer> partitions = new IdentityHashMap<>();
    private final Map<List<Object>, List<Pairing>> known = new HashMap<>();

    /**
     * For each pair of answers that differ and that some client gets, those clients; by the first client of each.
     *
     * @param before one space
     * @param beforeNumbers for each of its answers a number, the same for answers that are the same to the caller
     * @param after the other space, of the same family
     * @param afterNumbers the numbers of its answers
     * @param differ whether answers of two numbers differ
     */
    public List<Pairing> of(
            Segments before,
            List<Integer> beforeNumbers,
            Segments after,
            List<Integer> afterNumbers,
            BiPredicate<Integer, Integer> differ) {
        List<Object> key = List.of(number(before.partition()), number(after.partition()), beforeNumbers, afterNumbers);
        List<Pairing> found = known.get(key);
        if (found == null) {
            Pairs pairs = new Pairs(beforeNumbers, afterNumbers, differ);
            if (before.partition() == after.partition()) {
                pairs.addSame(before.partition());
            } else {
                pairs.add(before.partition(), after.partition());
            }
            found = pairs.found();
            known.put(key, found);
        }
        return found;
    }

    private int number(Partition partition) {
        Integer number = partitions.get(partition);
        if (number == null) {
            number = partitions.size();
            partitions.put(partition, number);
        }
        return number;
    }

    /** Collects the clients of each pair of answers that differ. */
    private static final class Pairs {

        private final List<Integer> before;
        private final List<Integer> after;
        private final BiPredicate<Integer, Integer> differ;
        // By position in the first times the number of the second plus position in the second.
        private final Map<Long, Boolean> judged = new HashMap<>();
        private final Map<Long, List<AddressRange>> clients = new LinkedHashMap<>();
        private long last = -1;
        private boolean lastDiffers;

        Pairs(List<Integer> before, List<Integer> after, BiPredicate<Integer, Integer> differ) {
            this.before = before;
            this.after = after;
            this.differ = differ;
        }

        /** One cut under two sets of answers: only answers of one position meet. */
        void addSame(Partition cut) {
            boolean any = false;
            for (int i = 0; i < before.size(); i++) {
                any |= differs(i, i);
            }
            for (int part = 0; any && part < cut.size(); part++) {
                int number = cut.number(part);
                if (differs(number, number)) {
                    add(number, number, cut.addresses(part));
                }
            }
        }

        void add(Partition first, Partition second) {
            Address end = first.family().all().upper();
            int i = 0;
            int j = 0;
            while (i < first.size() && j < second.size()) {
                int order = i + 1 == first.size() || j + 1 == second.size()
                        ? Boolean.compare(i + 1 == first.size(), j + 1 == second.size())
                        : first.compareLower(i + 1, second, j + 1);
                if (differs(first.number(i), second.number(j))) {
                    Address lower = first.compareLower(i, second, j) < 0 ? second.lower(j) : first.lower(i);
                    Address upper = end;
                    if (order < 0 || order == 0 && i + 1 < first.size()) {
                        upper = first.lower(i + 1).previous();
                    } else if (order > 0) {
                        upper = second.lower(j + 1).previous();
                    }
                    add(first.number(i), second.number(j), AddressRange.of(lower, upper));
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
        }

        private long pair(int i, int j) {
            return (long) i * after.size() + j;
        }

        private boolean differs(int i, int j) {
            long pair = pair(i, j);
            if (pair != last) {
                last = pair;
                lastDiffers = judged.computeIfAbsent(
                        pair,
                        unknown -> !before.get(i).equals(after.get(j)) && differ.test(before.get(i), after.get(j)));
            }
            return lastDiffers;
        }

        private void add(int i, int j, AddressRange range) {
            clients.computeIfAbsent(pair(i, j), none -> new ArrayList<>()).add(range);
        }

        List<Pairing> found() {
            List<Pairing> found = new ArrayList<>();
            clients.forEach((pair, ranges) -> found.add(
                    new Pairing((int) (pair / after.size()), (int) (pair % after.size()), AddressSet.of(ranges))));
            return List.copyOf(found);
        }
    }
}

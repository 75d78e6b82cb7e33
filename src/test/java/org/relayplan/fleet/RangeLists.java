package org.relayplan.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The range lists of the connectors of one kind of server, made one after the other.
 *
 * <p>Connectors come in bundles as deep as ranges nest: what the first of a bundle takes, the next ones take parts of.
 */
final class RangeLists {

    private final FleetPlan plan;
    private final AddressSlots slots;
    private final SplittableRandom random;
    private final List<Boolean> ipv6 = new ArrayList<>();
    private List<String> previous = List.of();
    private int made;

    RangeLists(FleetPlan plan, int kind) {
        this.plan = plan;
        int bundles = plan.connectors() / plan.nesting() + 1;
        this.slots = new AddressSlots(bundles * plan.ranges(), plan.nesting(), kind, plan.seed());
        this.random = new SplittableRandom(plan.seed() << 32 ^ kind);
    }

    /** The list of the next connector; some of its entries repeat entries of the one before. */
    List<String> next() {
        List<String> list = new ArrayList<>(plan.ranges());
        int depth = made % plan.nesting();
        int first = made / plan.nesting() * plan.ranges();
        if (depth == 0) {
            ipv6.clear();
        }
        for (int i = 0; i < plan.ranges(); i++) {
            if (depth == 0) {
                ipv6.add(random.nextInt(100) < plan.ipv6());
            }
            String range = slots.range(first + i, depth, ipv6.get(i), random);
            boolean repeats = random.nextInt(1000) < plan.duplicates() && !previous.isEmpty();
            list.add(repeats ? previous.get(i) : range);
        }
        previous = list;
        made++;
        return list;
    }
}

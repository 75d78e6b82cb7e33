package org.relayplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/** Looks among all cuts and orders of a server's steps for one that is safe at every moment, else for the least bad. */
final class OrderSearch {

    /** How many states are judged at most, and how many parts of address spaces at most. */
    private static final int TRIES = 2000;

    private static final long PARTS = 40_000_000;

    private OrderSearch() {}

    /** The way between two normal states. */
    static ServerChange between(
            Organization organization,
            Server server,
            List<Connector> before,
            List<Connector> after,
            List<LeftAsFound> left) {
        Ends ends = new Ends(organization, server, before, after);
        int[] tries = {tries(before, after)};
        List<Order> orders = new ArrayList<>();
        Cuts cuts = new Cuts(server, before, after);
        while (cuts.hasNext() && (orders.size() < Manner.values().length || tries[0]-- > 0)) {
            Order order = new Order(server, cuts.next(), before, ends, tries);
            Optional<List<Integer>> safe = order.find(before, Optional.empty());
            if (safe.isPresent()) {
                List<ChangeStep> steps = Passage.of(server, ends, before, order.tasks(), safe.get())
                        .steps();
                return new ServerChange(organization, server, before, after, steps, left, true);
            }
            orders.add(order);
        }
        Passage best = leastBad(server, ends, before, orders);
        boolean complete = tries[0] > 0 || best.worst().isEmpty();
        return new ServerChange(organization, server, before, after, best.steps(), left, complete);
    }

    /** As mild as some order is; among such as take the mildest step at each turn, for as few clients as possible. */
    private static Passage leastBad(Server server, Ends ends, List<Connector> start, List<Order> orders) {
        List<Passage> ways = new ArrayList<>();
        for (Order order : orders.subList(0, Math.min(orders.size(), Manner.values().length))) {
            ways.add(Passage.of(server, ends, start, order.tasks(), order.leastBad(start)));
        }
        Passage best = mildest(ways);
        for (Lapse.Kind kind : Lapse.Kind.values()) {
            for (Order order : orders) {
                if (best.worst().isEmpty() || best.worst().get().kind().compareTo(kind) <= 0) {
                    return best;
                }
                Optional<List<Integer>> found = order.find(start, Optional.of(kind));
                if (found.isPresent()) {
                    return Passage.of(server, ends, start, order.tasks(), found.get());
                }
            }
        }
        return best;
    }

    private static Passage mildest(List<Passage> ways) {
        Passage best = ways.get(0);
        for (Passage way : ways) {
            best = Order.compare(way.worst(), best.worst()) < 0 ? way : best;
        }
        return best;
    }

    private static int tries(List<Connector> before, List<Connector> after) {
        long ranges = 1;
        for (Connector connector : before) {
            ranges += connector.remoteIPRanges().size();
        }
        for (Connector connector : after) {
            ranges += connector.remoteIPRanges().size();
        }
        return (int) Math.max(60, Math.min(TRIES, PARTS / (4 * ranges)));
    }
}

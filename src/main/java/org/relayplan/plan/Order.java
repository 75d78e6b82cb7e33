package org.relayplan.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/**
 * Looks for an order of tasks in which no moment is worse than allowed: it narrows first and widens last, goes back
 * where it is stuck, and gives up after a number of tries.
 */
final class Order {

    private static final Set<Parameter> BEHAVIOUR = Set.of(
            Parameter.TRANSPORT_ROLE,
            Parameter.BINDINGS,
            Parameter.REMOTE_IP_RANGES,
            Parameter.ENABLED,
            Parameter.AUTH_MECHANISM,
            Parameter.PERMISSION_GROUPS);

    private final Server server;
    private final List<Task> tasks;
    private final Ends ends;
    private final int[] tries;
    private final Map<BitSet, Optional<Lapse>> judged = new HashMap<>();
    private final Set<BitSet> stuck = new HashSet<>();
    private final List<Integer> preferred = new ArrayList<>();

    /**
     * Tasks from a state on.
     *
     * @param tries how many states may still be judged; counted down
     */
    Order(Server server, List<Task> tasks, List<Connector> start, Ends ends, int[] tries) {
        this.server = server;
        this.tasks = tasks;
        this.ends = ends;
        this.tries = tries;
        int[] ranks = new int[tasks.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(tasks.get(i).step());
            preferred.add(i);
        }
        preferred.sort(Comparator.comparingInt(i -> ranks[i]));
    }

    List<Task> tasks() {
        return tasks;
    }

    private static int rank(Step step) {
        if (step instanceof Step.SetSettings set) {
            return rank(set);
        }
        if (step instanceof Step.CreateConnector create) {
            return create.connector().enabled() && !create.settings().containsKey(Parameter.ENABLED) ? 3 : 0;
        }
        if (step instanceof Step.DenyRights || step instanceof Step.RevokeRights) {
            return 1;
        }
        return step instanceof Step.RemoveConnector ? 5 : 4;
    }

    private static int rank(Step.SetSettings set) {
        if (!changesBehaviour(set)) {
            return 0;
        }
        boolean only = set.settings().size() == 1;
        if (only && set.settings().containsKey(Parameter.ENABLED)) {
            boolean enables = set.settings().get(Parameter.ENABLED).text().equals("True");
            return enables ? 4 : 1;
        }
        boolean isList = set.settings().containsKey(Parameter.REMOTE_IP_RANGES)
                || set.settings().containsKey(Parameter.BINDINGS);
        if (only && isList) {
            boolean adds = set.settings().values().iterator().next().text().length()
                    > set.found().values().iterator().next().text().length();
            return adds ? 3 : 1;
        }
        return 2;
    }

    static boolean changesBehaviour(Step step) {
        return !(step instanceof Step.SetSettings set)
                || set.settings().keySet().stream().anyMatch(BEHAVIOUR::contains);
    }

    /** Positions in an order with no moment graver than that; empty if there is none, or none was found in time. */
    Optional<List<Integer>> find(List<Connector> start, Optional<Lapse.Kind> allowed) {
        stuck.clear();
        List<Integer> order = new ArrayList<>();
        return find(new BitSet(), start, allowed, order) ? Optional.of(order) : Optional.empty();
    }

    private boolean find(BitSet done, List<Connector> state, Optional<Lapse.Kind> allowed, List<Integer> order) {
        if (order.size() == tasks.size()) {
            return true;
        }
        if (stuck.contains(done)) {
            return false;
        }
        for (int next : preferred) {
            if (!isNext(next, done)) {
                continue;
            }
            BitSet then = (BitSet) done.clone();
            then.set(next);
            List<Connector> after = after(state, next);
            Optional<Lapse> lapse = judge(then, state, next, after);
            if (lapse.isPresent() && (allowed.isEmpty() || lapse.get().kind().compareTo(allowed.get()) > 0)) {
                continue;
            }
            order.add(next);
            if (find(then, after, allowed, order)) {
                return true;
            }
            order.remove(order.size() - 1);
            if (tries[0] <= 0) {
                return false;
            }
        }
        stuck.add((BitSet) done.clone());
        return false;
    }

    /** An order that at each turn takes the step with the mildest consequence. */
    List<Integer> leastBad(List<Connector> start) {
        List<Integer> order = new ArrayList<>();
        BitSet done = new BitSet();
        List<Connector> state = start;
        while (order.size() < tasks.size()) {
            int best = -1;
            Optional<Lapse> mildest = Optional.empty();
            for (int next : preferred) {
                if (isNext(next, done)) {
                    BitSet then = (BitSet) done.clone();
                    then.set(next);
                    Optional<Lapse> lapse = judge(then, state, next, after(state, next));
                    if (best < 0 || compare(lapse, mildest) < 0) {
                        best = next;
                        mildest = lapse;
                    }
                    if (lapse.isEmpty()) {
                        break;
                    }
                }
            }
            state = after(state, best);
            order.add(best);
            done.set(best);
        }
        return order;
    }

    /** Milder first: by kind, then by number of clients. */
    static int compare(Optional<Lapse> one, Optional<Lapse> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        int order = one.get().kind().compareTo(other.get().kind());
        return order != 0
                ? order
                : one.get().sources().count().compareTo(other.get().sources().count());
    }

    private boolean isNext(int task, BitSet done) {
        return !done.get(task) && tasks.get(task).after().stream().allMatch(done::get);
    }

    /** The state after one task more. */
    List<Connector> after(List<Connector> state, int task) {
        return StepOnServer.after(server, state, tasks.get(task).step());
    }

    /** What is wrong with the state after a task. */
    Optional<Lapse> judge(BitSet then, List<Connector> state, int task, List<Connector> after) {
        Optional<Lapse> known = judged.get(then);
        if (known == null) {
            Step step = tasks.get(task).step();
            BitSet before = (BitSet) then.clone();
            before.clear(task);
            Optional<Lapse> refused = StepOnServer.refused(step, after);
            if (refused.isPresent()) {
                return refused;
            }
            if (!changesBehaviour(step) && (before.isEmpty() || judged.containsKey(before))) {
                known = judged.getOrDefault(before, Optional.empty());
            } else {
                tries[0]--;
                known = ends.judge(after);
            }
            judged.put((BitSet) then.clone(), known);
        }
        return known;
    }
}

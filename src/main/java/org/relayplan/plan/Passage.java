package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Analysis;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/**
 * Puts tasks into an order and says what holds after each. Where a server might see a connector's settings before its
 * rights, or its rights before its settings, and that would be worse than both ends, what was done so far is read back
 * first; and so it is before anything is widened.
 */
final class Passage {

    /** How many states are judged at most, and how many parts of address spaces at most. */
    private static final int TRIES = 2000;

    private static final long PARTS = 40_000_000;

    private final Server server;
    private final Ends ends;
    private final List<ChangeStep> steps = new ArrayList<>();
    private final Map<String, Connector> unread = new LinkedHashMap<>();
    private final Set<String> set = new LinkedHashSet<>();
    private final Set<String> permitted = new LinkedHashSet<>();
    private final Map<String, Set<Parameter>> told = new LinkedHashMap<>();
    private List<Connector> base;
    private List<Connector> state;
    private Analysis facts;
    private boolean narrowed;

    private Passage(Server server, Ends ends, List<Connector> start) {
        this.server = server;
        this.ends = ends;
        this.base = start;
        this.state = start;
        this.facts = ends.before();
    }

    /** The way between two normal states. */
    static ServerChange of(
            Organization organization,
            Server server,
            List<Connector> before,
            List<Connector> after,
            List<LeftAsFound> left) {
        Ends ends = new Ends(organization, server, before, after);
        int[] tries = {tries(before, after)};
        List<Passage> ways = new ArrayList<>();
        Set<List<Task>> cuts = new LinkedHashSet<>();
        for (Manner manner : Manner.values()) {
            cuts.add(Tasks.between(server, before, after, manner));
        }
        List<Order> orders = new ArrayList<>();
        for (List<Task> tasks : cuts) {
            Order order = new Order(server, tasks, before, ends, tries);
            Optional<List<Integer>> safe = order.find(before, Optional.empty());
            if (safe.isPresent()) {
                return gone(server, ends, before, tasks, safe.get()).change(organization, before, after, left, true);
            }
            orders.add(order);
        }
        // Nobody loses what he has for a moment only if there is no other way; then for as few clients as possible.
        for (Order order : orders) {
            ways.add(gone(server, ends, before, order.tasks(), order.leastBad(before)));
        }
        Passage best = mildest(ways);
        if (isUnsafe(best.worst())) {
            for (Order order : orders) {
                Optional<List<Integer>> found = order.find(before, Optional.of(Lapse.Kind.INTERRUPTED));
                if (found.isPresent()) {
                    best = gone(server, ends, before, order.tasks(), found.get());
                    break;
                }
            }
        }
        boolean complete = tries[0] > 0 || !isUnsafe(best.worst());
        return best.change(organization, before, after, left, complete);
    }

    private static boolean isUnsafe(Optional<Lapse> worst) {
        return worst.isPresent() && worst.get().kind() != Lapse.Kind.INTERRUPTED;
    }

    private static Passage mildest(List<Passage> ways) {
        Passage best = ways.get(0);
        for (Passage way : ways) {
            best = Order.compare(way.worst(), best.worst()) < 0 ? way : best;
        }
        return best;
    }

    private static Passage gone(
            Server server, Ends ends, List<Connector> start, List<Task> tasks, List<Integer> order) {
        Passage passage = new Passage(server, ends, start);
        for (int position : order) {
            passage.go(tasks.get(position).step());
        }
        passage.readBack();
        return passage;
    }

    private ServerChange change(
            Organization organization,
            List<Connector> before,
            List<Connector> after,
            List<LeftAsFound> left,
            boolean isComplete) {
        return new ServerChange(organization, server, before, after, steps, left, isComplete);
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

    private Optional<Lapse> worst() {
        Optional<Lapse> worst = Optional.empty();
        for (ChangeStep step : steps) {
            worst = Order.compare(step.lapse(), worst) > 0 ? step.lapse() : worst;
        }
        return worst;
    }

    private void go(Step step) {
        List<Connector> after = StepOnServer.after(server, state, step);
        Optional<Lapse> refused = StepOnServer.refused(step, after);
        if (!Order.changesBehaviour(step)) {
            Optional<Lapse> lapse = steps.isEmpty() ? Optional.empty() : last();
            done(step, after, List.of(), refused.isPresent() ? refused : lapse, Optional.empty());
            return;
        }
        Analysis then = ends.analysis(after);
        List<Effect> effects = Effects.between(server, facts, then);
        facts = then;
        Optional<Lapse> lapse = refused.isPresent() ? refused : ends.judge(then);
        boolean wait = narrowed && Effects.widens(effects);
        if (!unread.isEmpty() && (wait || isWorseInPart(step, after, lapse))) {
            readBack();
        }
        narrowed |= Effects.narrows(effects);
        done(step, after, effects, lapse, swept(step, after).filter(one -> lapse.isEmpty()));
    }

    private Optional<Lapse> last() {
        return steps.get(steps.size() - 1).lapse();
    }

    /** What clients might do if the step's new groups swept denials and missing rights away. */
    private Optional<Lapse> swept(Step step, List<Connector> after) {
        if (!(step instanceof Step.SetSettings set) || !set.settings().containsKey(Parameter.PERMISSION_GROUPS)) {
            return Optional.empty();
        }
        String key = Tasks.key(step.connector());
        Connector connector = with(key, after).orElseThrow();
        Set<Ace> left = AceList.of(connector);
        if (!left.removeIf(ace -> ace.kind() == Ace.Kind.DENY || ace.kind() == Ace.Kind.ABSENT)) {
            return Optional.empty();
        }
        ExtendedRights rights = new ExtendedRights(connector.extendedRights().seen(), AceList.entries(left));
        return ends.judge(replaced(key, after, Overlay.of(connector, rights)))
                .filter(lapse -> lapse.kind() == Lapse.Kind.OPEN);
    }

    private void done(
            Step step, List<Connector> after, List<Effect> effects, Optional<Lapse> lapse, Optional<Lapse> swept) {
        String key = Tasks.key(step.connector());
        steps.add(new ChangeStep(step, effects, lapse, swept));
        unread.put(key, step.connector());
        if (step instanceof Step.SetSettings setting) {
            told.computeIfAbsent(key, k -> EnumSet.noneOf(Parameter.class))
                    .addAll(setting.settings().keySet());
        }
        (isOnRights(step) ? permitted : set).add(key);
        state = after;
    }

    private static boolean isOnRights(Step step) {
        return !(step instanceof Step.SetSettings
                || step instanceof Step.CreateConnector
                || step instanceof Step.RemoveConnector);
    }

    /** Whether some connector whose settings and rights were both changed is worse with only one of the changes. */
    private boolean isWorseInPart(Step step, List<Connector> after, Optional<Lapse> whole) {
        Set<String> both = new LinkedHashSet<>(unread.keySet());
        String own = Tasks.key(step.connector());
        both.add(own);
        for (String key : both) {
            boolean isSet = set.contains(key) || key.equals(own) && !isOnRights(step);
            boolean isPermitted = permitted.contains(key) || key.equals(own) && isOnRights(step);
            if (isSet && isPermitted) {
                for (List<Connector> part : parts(key, after)) {
                    Optional<Lapse> lapse = ends.judge(part);
                    if (lapse.isPresent()
                            && (whole.isEmpty()
                                    || lapse.get().kind().compareTo(whole.get().kind()) > 0)
                            && lapse.get().kind() != Lapse.Kind.INTERRUPTED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The state with a connector's new settings and old rights, and the other way round. */
    private List<List<Connector>> parts(String key, List<Connector> after) {
        List<List<Connector>> parts = new ArrayList<>();
        Optional<Connector> old = with(key, base);
        Optional<Connector> now = with(key, after);
        if (now.isPresent()) {
            ExtendedRights rights = old.map(Connector::extendedRights).orElse(ExtendedRights.NONE);
            parts.add(replaced(key, after, Overlay.of(now.get(), within(now.get(), rights))));
            old.ifPresent(connector -> parts.add(replaced(
                    key,
                    after,
                    Overlay.of(connector, within(connector, now.get().extendedRights())))));
        }
        return parts;
    }

    private static ExtendedRights within(Connector connector, ExtendedRights rights) {
        return new ExtendedRights(rights.seen(), AceList.entries(AceList.of(rights, connector.permissionGroups())));
    }

    private static Optional<Connector> with(String key, List<Connector> connectors) {
        return connectors.stream()
                .filter(connector -> Tasks.key(connector).equals(key))
                .findFirst();
    }

    private static List<Connector> replaced(String key, List<Connector> connectors, Connector by) {
        return connectors.stream()
                .map(connector -> Tasks.key(connector).equals(key) ? by : connector)
                .toList();
    }

    private void readBack() {
        for (Map.Entry<String, Connector> one : unread.entrySet()) {
            Connector connector = with(one.getKey(), state).orElse(one.getValue());
            Step read = new Step.ReadBack(
                    connector,
                    ConnectorState.compared(server, connector, told.getOrDefault(one.getKey(), Set.of())),
                    connector.extendedRights().seen());
            steps.add(new ChangeStep(read, List.of(), steps.isEmpty() ? Optional.empty() : last(), Optional.empty()));
        }
        unread.clear();
        set.clear();
        permitted.clear();
        base = state;
        narrowed = false;
    }
}

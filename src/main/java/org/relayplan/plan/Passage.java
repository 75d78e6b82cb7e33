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
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/**
 * Tasks in their order, with what holds after each. Where a server might see a connector's settings before its rights,
 * or its rights before its settings, and that would be worse than the step itself, what was done so far is read back
 * first; and so it is before anything is widened.
 */
final class Passage {

    private final Server server;
    private final Ends ends;
    private final List<ChangeStep> steps = new ArrayList<>();
    private final Map<String, Connector> unread = new LinkedHashMap<>();
    private final Set<String> set = new LinkedHashSet<>();
    private final Set<String> permitted = new LinkedHashSet<>();
    private final Map<String, Set<Parameter>> told = new LinkedHashMap<>();
    private final Map<String, List<Connector>> versions = new LinkedHashMap<>();
    private List<Connector> state;
    private Analysis facts;
    private boolean narrowed;

    /** The gravest since it was read back, which a server may still see. */
    private Optional<Lapse> worstUnread = Optional.empty();

    private Passage(Server server, Ends ends, List<Connector> start) {
        this.server = server;
        this.ends = ends;
        this.state = start;
        this.facts = ends.before();
    }

    /** The tasks one after the other. */
    static Passage of(Server server, Ends ends, List<Connector> start, List<Task> tasks, List<Integer> order) {
        Passage passage = new Passage(server, ends, start);
        for (int position : order) {
            passage.go(tasks.get(position).step());
        }
        passage.readBack();
        return passage;
    }

    List<ChangeStep> steps() {
        return steps;
    }

    /** The gravest of its moments; empty if none is worse than the ends. */
    Optional<Lapse> worst() {
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
            done(step, after, List.of(), refused.isPresent() ? refused : lapse, List.of());
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
        done(step, after, effects, lapse, lapse.isEmpty() ? swept(step, after) : List.of());
    }

    private Optional<Lapse> last() {
        return steps.get(steps.size() - 1).lapse();
    }

    /** What clients might do, or miss, if the step's new groups swept entries away. */
    private List<Lapse> swept(Step step, List<Connector> after) {
        if (!(step instanceof Step.SetSettings set) || !set.settings().containsKey(Parameter.PERMISSION_GROUPS)) {
            return List.of();
        }
        List<Lapse> swept = new ArrayList<>();
        sweep(step, after, EnumSet.of(Ace.Kind.DENY, Ace.Kind.ABSENT), Lapse.Kind.OPEN, swept);
        sweep(step, after, EnumSet.of(Ace.Kind.ALLOW), Lapse.Kind.INTERRUPTED, swept);
        return swept;
    }

    private void sweep(Step step, List<Connector> after, Set<Ace.Kind> gone, Lapse.Kind feared, List<Lapse> swept) {
        String key = Tasks.key(step.connector());
        Connector connector = with(key, after).orElseThrow();
        Set<Ace> left = AceList.of(connector);
        if (left.removeIf(ace -> gone.contains(ace.kind()))) {
            ExtendedRights rights =
                    new ExtendedRights(connector.extendedRights().seen(), AceList.entries(left));
            ends.judge(replaced(key, after, Overlay.of(connector, rights)))
                    .filter(lapse -> lapse.kind() == feared)
                    .ifPresent(swept::add);
        }
    }

    private void done(
            Step step, List<Connector> after, List<Effect> effects, Optional<Lapse> lapse, List<Lapse> swept) {
        String key = Tasks.key(step.connector());
        steps.add(new ChangeStep(step, effects, lapse, swept));
        worstUnread = Order.compare(lapse, worstUnread) > 0 ? lapse : worstUnread;
        unread.put(key, step.connector());
        if (step instanceof Step.SetSettings setting) {
            told.computeIfAbsent(key, k -> EnumSet.noneOf(Parameter.class))
                    .addAll(setting.settings().keySet());
        }
        (isOnRights(step) ? permitted : set).add(key);
        with(key, state).ifPresent(old -> version(key, old));
        if (step instanceof Step.CreateConnector) {
            with(key, after).ifPresent(made -> version(key, Overlay.of(made, ExtendedRights.NONE)));
        }
        state = after;
    }

    private void version(String key, Connector seen) {
        versions.computeIfAbsent(key, one -> new ArrayList<>()).add(seen);
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
                    if (isWorse(lapse, whole) && isWorse(lapse, worstUnread)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Graver, or as grave for others. */
    private static boolean isWorse(Optional<Lapse> part, Optional<Lapse> whole) {
        if (part.isEmpty() || whole.isEmpty()) {
            return part.isPresent();
        }
        int order = part.get().kind().compareTo(whole.get().kind());
        return order > 0
                || order == 0 && !whole.get().sources().containsAll(part.get().sources());
    }

    /** The state with a connector's new settings and rights as they were since it was read, and the other way round. */
    private List<List<Connector>> parts(String key, List<Connector> after) {
        List<List<Connector>> parts = new ArrayList<>();
        with(key, after).ifPresent(now -> {
            for (Connector old : versions.getOrDefault(key, List.of())) {
                parts.add(replaced(key, after, Overlay.of(now, within(now, old.extendedRights()))));
                parts.add(replaced(key, after, Overlay.of(old, within(old, now.extendedRights()))));
            }
        });
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
            steps.add(new ChangeStep(read, List.of(), steps.isEmpty() ? Optional.empty() : last(), List.of()));
        }
        unread.clear();
        set.clear();
        permitted.clear();
        versions.clear();
        narrowed = false;
        worstUnread = Optional.empty();
    }
}

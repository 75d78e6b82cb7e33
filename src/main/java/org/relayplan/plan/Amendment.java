package org.relayplan.plan;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.diff.ConnectorDiff;
import org.relayplan.diff.SettingChange;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** The tasks that change a connector. */
final class Amendment {

    private static final SettingValue OFF = new SettingValue.BooleanValue(false);
    private static final SettingValue ON = new SettingValue.BooleanValue(true);

    private final Tasks tasks;
    private final Connector before;
    private final Connector after;
    private final Map<Parameter, SettingValue> found = new EnumMap<>(Parameter.class);
    private final Map<Parameter, SettingValue> wanted = new EnumMap<>(Parameter.class);
    private final List<RightsChange> rights;

    Amendment(Tasks tasks, Server server, Connector before, Connector after) {
        this.tasks = tasks;
        this.before = before;
        this.after = after;
        this.rights = RightsChange.between(before, after);
        Set<Parameter> writable = Overlay.writable(after, server).keySet();
        for (SettingChange change : ConnectorDiff.between(before, after).settings()) {
            if (writable.contains(change.parameter())) {
                found.put(change.parameter(), change.before());
                wanted.put(change.parameter(), change.after());
            }
        }
    }

    void plan(Manner.Way way) {
        boolean isOneCommand = (wanted.isEmpty() ? 0 : 1) + rights.size() < 2;
        if (way == Manner.Way.SPLIT) {
            split();
        } else if (way == Manner.Way.ASIDE && !isOneCommand) {
            aside();
        } else {
            whole(Set.of());
        }
    }

    /** All settings at once; rights that count on groups wait for them. */
    private void whole(Set<Integer> first) {
        Set<Integer> afterGroups = new HashSet<>(first);
        if (!wanted.isEmpty()) {
            int set = tasks.add(new Step.SetSettings(after, found, wanted), first);
            if (wanted.containsKey(Parameter.PERMISSION_GROUPS)) {
                afterGroups.add(set);
            }
        }
        rights.forEach(change -> tasks.add(change.step(), change.afterGroups() ? afterGroups : first));
    }

    private void aside() {
        int start = tasks.size();
        if (before.enabled()) {
            tasks.add(set(Parameter.ENABLED, ON, OFF), Set.of());
        }
        wanted.remove(Parameter.ENABLED);
        found.remove(Parameter.ENABLED);
        whole(tasks.since(start));
        if (after.enabled()) {
            tasks.add(set(Parameter.ENABLED, OFF, ON), tasks.since(start));
        }
    }

    private void split() {
        if (!wanted.containsKey(Parameter.TRANSPORT_ROLE)) {
            split(Parameter.BINDINGS);
        }
        split(Parameter.REMOTE_IP_RANGES);
        if (wanted.containsKey(Parameter.ENABLED)) {
            tasks.add(
                    set(Parameter.ENABLED, found.remove(Parameter.ENABLED), wanted.remove(Parameter.ENABLED)),
                    Set.of());
        }
        whole(Set.of());
    }

    /** What a list loses and what it wins as two steps; none of them may leave it empty. */
    private void split(Parameter parameter) {
        if (!(found.get(parameter) instanceof SettingValue.ListValue old)
                || !(wanted.get(parameter) instanceof SettingValue.ListValue goal)) {
            return;
        }
        found.remove(parameter);
        wanted.remove(parameter);
        Set<String> kept = new LinkedHashSet<>(old.values());
        kept.retainAll(Set.copyOf(goal.values()));
        Set<String> all = new LinkedHashSet<>(old.values());
        all.addAll(goal.values());
        Set<Integer> first = new HashSet<>();
        if (all.size() > Set.copyOf(old.values()).size()) {
            int added = tasks.add(set(parameter, old, list(all)), Set.of());
            if (kept.isEmpty()) {
                first.add(added);
            }
        }
        if (kept.size() < Set.copyOf(old.values()).size()) {
            tasks.add(set(parameter, list(all), goal), first);
        }
    }

    private Step set(Parameter parameter, SettingValue from, SettingValue to) {
        return new Step.SetSettings(after, Map.of(parameter, from), Map.of(parameter, to));
    }

    private static SettingValue list(Set<String> values) {
        return new SettingValue.ListValue(List.copyOf(values));
    }
}

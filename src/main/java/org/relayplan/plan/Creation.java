package org.relayplan.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;

/** The tasks that make a connector which isn't there. */
final class Creation {

    private static final SettingValue OFF = new SettingValue.BooleanValue(false);
    private static final SettingValue ON = new SettingValue.BooleanValue(true);

    private final Tasks tasks;
    private final Server server;
    private final Connector wanted;
    private final Usage usage;

    Creation(Tasks tasks, Server server, Connector wanted) {
        this.tasks = tasks;
        this.server = server;
        this.wanted = wanted;
        // Bindings and ranges without a usage mean Custom (New-ReceiveConnector, syntax).
        this.usage = wanted.usage().orElse(Usage.CUSTOM);
    }

    void plan(Manner.Way way) {
        Map<Parameter, SettingValue> leaves =
                ConnectorValues.of(Application.created(new Step.CreateConnector(wanted, usage, Map.of()), server));
        Map<Parameter, SettingValue> told = new EnumMap<>(Parameter.class);
        Map<Parameter, SettingValue> later = new EnumMap<>(Parameter.class);
        Map<Parameter, SettingValue> found = new EnumMap<>(Parameter.class);
        Overlay.writable(wanted, server).forEach((parameter, value) -> {
            boolean differs = !same(leaves.get(parameter), value);
            if (newTakes(parameter)) {
                if (differs || wanted.settings().isStated(parameter) || isAlwaysTold(parameter)) {
                    told.put(parameter, value);
                }
            } else if (differs) {
                later.put(parameter, value);
                found.put(parameter, leaves.getOrDefault(parameter, new SettingValue.NullValue()));
            }
        });
        List<RightsChange> rights = rights();
        boolean isWider = later.containsKey(Parameter.BINDINGS) || later.containsKey(Parameter.REMOTE_IP_RANGES);
        boolean aside = wanted.enabled() && (isWider || way == Manner.Way.ASIDE && !rights.isEmpty());
        if (aside) {
            // New leaves all ranges, or a port on all addresses, or rights that shall be missing.
            told.put(Parameter.ENABLED, OFF);
            if (rights.isEmpty()) {
                later.put(Parameter.ENABLED, ON);
                found.put(Parameter.ENABLED, OFF);
            }
        }
        int first = tasks.add(new Step.CreateConnector(wanted, usage, told), Set.of());
        if (!later.isEmpty()) {
            tasks.add(new Step.SetSettings(wanted, found, later), Set.of(first));
        }
        Set<Integer> made = tasks.since(first);
        rights.forEach(change -> tasks.add(change.step(), made));
        if (aside && !rights.isEmpty()) {
            tasks.add(
                    new Step.SetSettings(wanted, Map.of(Parameter.ENABLED, OFF), Map.of(Parameter.ENABLED, ON)),
                    tasks.since(first));
        }
    }

    private List<RightsChange> rights() {
        return RightsChange.between(Overlay.of(wanted, org.relayplan.model.ExtendedRights.NONE), wanted);
    }

    private static boolean same(SettingValue one, SettingValue other) {
        if (one instanceof SettingValue.ListValue a && other instanceof SettingValue.ListValue b) {
            return Set.copyOf(a.values()).equals(Set.copyOf(b.values()));
        }
        return other.equals(one);
    }

    /** What New requires, or would otherwise guess wrong. */
    private boolean isAlwaysTold(Parameter parameter) {
        return parameter == Parameter.TRANSPORT_ROLE
                || parameter == Parameter.BINDINGS
                        && UsageDefaults.bindings(usage).isEmpty()
                || parameter == Parameter.REMOTE_IP_RANGES
                        && UsageDefaults.remoteIPRanges(usage).isEmpty();
    }

    private boolean newTakes(Parameter parameter) {
        return switch (parameter) {
            case BINDINGS -> !UsageDefaults.refusesBindings(usage);
            case REMOTE_IP_RANGES -> !UsageDefaults.refusesRemoteIPRanges(usage);
            default -> parameter.onNew();
        };
    }
}

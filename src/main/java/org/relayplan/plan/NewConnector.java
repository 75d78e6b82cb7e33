package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;

/** The steps for a connector of a new model. */
final class NewConnector {

    private final Server server;
    private final Connector connector;
    private final Usage usage;
    private final Map<Parameter, SettingValue> wanted;

    private NewConnector(Server server, Connector connector) {
        this.server = server;
        this.connector = connector;
        // Bindings and ranges without a usage mean Custom (New-ReceiveConnector, syntax).
        this.usage = connector.usage().orElse(Usage.CUSTOM);
        this.wanted = wanted();
    }

    static List<Step> steps(Server server, Connector connector) {
        return switch (connector.origin()) {
            case STATED -> new NewConnector(server, connector).create();
            case AMENDED -> List.of(compare(connector));
            case SETUP -> List.of();
        };
    }

    /** Setup made it before any script: it is looked at, not changed. */
    private static Step compare(Connector connector) {
        Map<Parameter, SettingValue> stated = ConnectorValues.stated(connector);
        boolean rightsStated = stated.containsKey(Parameter.PERMISSION_GROUPS)
                || !connector.extendedRights().entries().isEmpty();
        return new Step.ReadBack(
                connector,
                writable(stated),
                rightsStated && connector.extendedRights().seen());
    }

    private List<Step> create() {
        Map<Parameter, SettingValue> told = new EnumMap<>(wanted);
        Map<Parameter, SettingValue> left = new EnumMap<>(Parameter.class);
        boolean isWider = false;
        for (Map.Entry<Parameter, SettingValue> setting : wanted.entrySet()) {
            if (!newTakes(setting.getKey())) {
                told.remove(setting.getKey());
                SettingValue leaves = newLeaves(setting.getKey());
                left.put(setting.getKey(), leaves);
                isWider |= setting.getValue() instanceof SettingValue.ListValue && !sameSet(leaves, setting.getValue());
            }
        }
        // New leaves all ranges, or a port on all addresses: the connector must not answer there before Set has run.
        if (isWider && connector.enabled()) {
            told.put(Parameter.ENABLED, new SettingValue.BooleanValue(false));
            left.put(Parameter.ENABLED, new SettingValue.BooleanValue(false));
            wanted.put(Parameter.ENABLED, new SettingValue.BooleanValue(true));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.CreateConnector(connector, usage, told));
        if (!left.isEmpty()) {
            Map<Parameter, SettingValue> later = new EnumMap<>(wanted);
            later.keySet().retainAll(left.keySet());
            steps.add(new Step.SetSettings(connector, left, later));
        }
        steps.addAll(RightsSteps.of(connector));
        steps.add(
                new Step.ReadBack(connector, wanted, connector.extendedRights().seen()));
        return steps;
    }

    /** What the model states, and what New requires; values that only follow from a default are never written. */
    private Map<Parameter, SettingValue> wanted() {
        Map<Parameter, SettingValue> all = ConnectorValues.of(connector);
        Map<Parameter, SettingValue> wanted = writable(ConnectorValues.stated(connector));
        if (all.containsKey(Parameter.TRANSPORT_ROLE)) {
            // Left out, the connector would belong to the wrong service (New-ReceiveConnector on Mailbox servers).
            wanted.put(Parameter.TRANSPORT_ROLE, all.get(Parameter.TRANSPORT_ROLE));
        }
        if (UsageDefaults.bindings(usage).isEmpty()) {
            wanted.put(Parameter.BINDINGS, all.get(Parameter.BINDINGS));
        }
        if (UsageDefaults.remoteIPRanges(usage).isEmpty()) {
            wanted.put(Parameter.REMOTE_IP_RANGES, all.get(Parameter.REMOTE_IP_RANGES));
        }
        return wanted;
    }

    private static Map<Parameter, SettingValue> writable(Map<Parameter, SettingValue> stated) {
        Map<Parameter, SettingValue> writable = new EnumMap<>(Parameter.class);
        stated.forEach((parameter, value) -> {
            if (!parameter.reserved() && parameter != Parameter.NAME) {
                writable.put(parameter, value);
            }
        });
        return writable;
    }

    private boolean newTakes(Parameter parameter) {
        return switch (parameter) {
            case BINDINGS -> !UsageDefaults.refusesBindings(usage);
            case REMOTE_IP_RANGES -> !UsageDefaults.refusesRemoteIPRanges(usage);
            default -> parameter.onNew();
        };
    }

    private SettingValue newLeaves(Parameter parameter) {
        return switch (parameter) {
            case BINDINGS -> list(UsageDefaults.bindings(usage).orElseThrow(), Object::toString);
            case REMOTE_IP_RANGES -> list(UsageDefaults.remoteIPRanges(usage).orElseThrow(), range -> range.text());
            default -> parameter.standard(server.isEdge()).orElseThrow();
        };
    }

    private static <T> SettingValue list(List<T> things, Function<T, String> text) {
        return new SettingValue.ListValue(things.stream().map(text).toList());
    }

    private static boolean sameSet(SettingValue one, SettingValue other) {
        if (one instanceof SettingValue.ListValue a && other instanceof SettingValue.ListValue b) {
            return new HashSet<>(a.values()).equals(new HashSet<>(b.values()));
        }
        return one.equals(other);
    }
}

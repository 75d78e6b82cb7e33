package org.relayplan.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.SettingValue;

/**
 * One connector that both models have.
 *
 * <p>Lists are compared as sets, for Exchange doesn't keep their order, and ranges by the addresses they mean.
 *
 * @param before as the old model has it
 * @param after as the new model has it
 * @param settings what differs, in the order of the parameters
 * @param rights what differs in the extended rights
 */
public record ConnectorDiff(Connector before, Connector after, List<SettingChange> settings, RightsDiff rights) {

    /** Keeps its own copy. */
    public ConnectorDiff {
        settings = List.copyOf(settings);
    }

    /** Compares two connectors of one identity. */
    public static ConnectorDiff between(Connector before, Connector after) {
        Map<Parameter, SettingValue> old = ConnectorValues.of(before);
        Map<Parameter, SettingValue> wanted = ConnectorValues.of(after);
        Set<Parameter> known = EnumSet.noneOf(Parameter.class);
        known.addAll(old.keySet());
        known.addAll(wanted.keySet());
        List<SettingChange> changes = new ArrayList<>();
        for (Parameter parameter : known) {
            SettingValue was = old.getOrDefault(parameter, new SettingValue.NullValue());
            SettingValue is = wanted.getOrDefault(parameter, new SettingValue.NullValue());
            boolean equal =
                    parameter == Parameter.REMOTE_IP_RANGES ? sameAddresses(before, after) : sameContent(was, is);
            if (!equal) {
                changes.add(new SettingChange(parameter, was, is));
            }
        }
        return new ConnectorDiff(
                before, after, changes, RightsDiff.between(before.extendedRights(), after.extendedRights()));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return settings.isEmpty() && rights.isEmpty();
    }

    private static boolean sameContent(SettingValue before, SettingValue after) {
        if (before instanceof SettingValue.ListValue was && after instanceof SettingValue.ListValue is) {
            return new HashSet<>(was.values()).equals(new HashSet<>(is.values()));
        }
        return Objects.equals(before, after);
    }

    private static boolean sameAddresses(Connector before, Connector after) {
        return before.remoteIPRanges() == after.remoteIPRanges()
                || addresses(before).equals(addresses(after));
    }

    private static Set<Object> addresses(Connector connector) {
        Set<Object> found = new HashSet<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            found.add(range.addresses());
        }
        return found;
    }
}

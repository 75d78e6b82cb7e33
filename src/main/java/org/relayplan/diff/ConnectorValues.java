package org.relayplan.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.SettingValue;
import org.relayplan.model.TransportRole;

/**
 * Every setting of a connector as one map in the order of the parameters, those included that have a type of their own:
 * bindings, ranges, mechanisms and groups as lists of Exchange's texts, an empty list meaning {@code None} for the last
 * two. The marker Custom is no group anybody sets and is left out (PermissionGroups; exports show it).
 */
public final class ConnectorValues {

    private ConnectorValues() {}

    /** All of them; the transport role only where the server has the parameter. */
    public static Map<Parameter, SettingValue> of(Connector connector) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Parameter.class);
        values.putAll(connector.settings().values());
        values.put(Parameter.NAME, new SettingValue.TextValue(connector.name()));
        if (connector.role() != TransportRole.SOLE) {
            values.put(
                    Parameter.TRANSPORT_ROLE,
                    new SettingValue.ChoiceValue(connector.role().text()));
        }
        values.put(Parameter.BINDINGS, texts(connector.bindings()));
        // An entry that comes from two networks is one entry on the server.
        Set<String> ranges = new LinkedHashSet<>();
        connector.remoteIPRanges().forEach(range -> ranges.add(range.text()));
        values.put(Parameter.REMOTE_IP_RANGES, texts(ranges));
        values.put(Parameter.AUTH_MECHANISM, words(connector.authMechanism()));
        List<PermissionGroup> groups = new ArrayList<>(connector.permissionGroups());
        groups.remove(PermissionGroup.CUSTOM);
        values.put(Parameter.PERMISSION_GROUPS, words(groups));
        return values;
    }

    /** Those that the model states for it. */
    public static Map<Parameter, SettingValue> stated(Connector connector) {
        Map<Parameter, SettingValue> values = of(connector);
        values.keySet().removeIf(parameter -> !connector.settings().isStated(parameter));
        return values;
    }

    private static SettingValue texts(Collection<?> things) {
        return new SettingValue.ListValue(
                things.stream().map(Object::toString).distinct().toList());
    }

    private static SettingValue words(Collection<? extends Named> things) {
        return new SettingValue.ListValue(things.stream().map(Named::text).toList());
    }
}

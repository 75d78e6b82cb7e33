package org.relayplan.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.ParameterType;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;
import org.relayplan.model.SettingText;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.powershell.LiveObject;
import org.relayplan.powershell.PowerShellFault;
import org.relayplan.powershell.Values;

/** A receive connector on a fake server. */
final class FakeConnector {

    /** One right for one account. */
    record Ace(String user, String right, boolean deny, boolean inherited) {}

    private final String server;
    private final Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Set<Ace> own = new LinkedHashSet<>();
    private final Set<Ace> removed = new LinkedHashSet<>();
    int visibleFrom;

    private FakeConnector(String server) {
        this.server = server;
    }

    static FakeConnector madeBySetup(Connector connector) {
        FakeConnector made = new FakeConnector(connector.server());
        ConnectorValues.of(connector)
                .forEach((parameter, value) ->
                        made.properties.put(parameter.cmdletName(), live(parameter.cmdletName(), value)));
        return made;
    }

    static FakeConnector create(Server server, Usage usage, Map<String, Object> named) {
        FakeConnector made = new FakeConnector(server.name());
        Settings.standard(server)
                .forEach((parameter, value) ->
                        made.properties.put(parameter.cmdletName(), live(parameter.cmdletName(), value)));
        made.properties.put("AuthMechanism", words(UsageDefaults.authMechanism(usage)));
        made.properties.put("PermissionGroups", words(UsageDefaults.permissionGroups(usage, server.isEdge())));
        UsageDefaults.bindings(usage).ifPresent(all -> made.properties.put("Bindings", texts(all)));
        UsageDefaults.remoteIPRanges(usage)
                .ifPresent(all -> made.properties.put(
                        "RemoteIPRanges",
                        texts(all.stream().map(range -> range.text()).toList())));
        made.properties.put("Name", named.get("Name"));
        made.set(named);
        if (!made.properties.containsKey("Bindings") || !made.properties.containsKey("RemoteIPRanges")) {
            throw new PowerShellFault("bindings and ranges are required");
        }
        return made;
    }

    String server() {
        return server;
    }

    String identity() {
        return server + "\\" + Values.text(properties.get("Name"));
    }

    String distinguishedName() {
        return "CN=" + Values.text(properties.get("Name")).replace(",", "\\,") + ",CN=" + server;
    }

    Object get(String setting) {
        return properties.get(setting);
    }

    void put(String setting, Object value) {
        properties.put(setting, value);
    }

    LiveObject live() {
        Map<String, Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(properties);
        all.put("Identity", identity());
        all.put("DistinguishedName", distinguishedName());
        if (!own.isEmpty()) {
            all.put("PermissionGroups", properties.get("PermissionGroups") + ", Custom");
        }
        return new LiveObject(all);
    }

    /** Takes what a command was given, as far as it is a setting. */
    void set(Map<String, Object> named) {
        for (Parameter parameter : Parameter.values()) {
            if (named.containsKey(parameter.cmdletName())) {
                properties.put(parameter.cmdletName(), stored(parameter, named.get(parameter.cmdletName())));
            }
        }
        boolean isExternal = Values.text(properties.get("AuthMechanism")).contains("ExternalAuthoritative");
        if (isExternal && !Values.text(properties.get("PermissionGroups")).contains("ExchangeServers")) {
            throw new PowerShellFault("ExternalAuthoritative needs PermissionGroups ExchangeServers");
        }
    }

    /** The entries from the groups, and those somebody added. */
    Set<Ace> aces() {
        Set<Ace> all = new LinkedHashSet<>(own);
        for (PermissionGroup group : PermissionGroup.values()) {
            if (List.of(Values.text(properties.get("PermissionGroups")).split(", "))
                    .contains(group.text())) {
                for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
                    for (ExtendedRight right : GroupRights.of(group, user)) {
                        all.add(new Ace(user.principalName(), right.text(), false, false));
                    }
                }
            }
        }
        all.removeAll(removed);
        return all;
    }

    void remove(Ace ace) {
        own.remove(ace);
        removed.add(ace);
    }

    @Override
    public String toString() {
        Set<String> rights = new TreeSet<>();
        aces().forEach(ace -> rights.add(ace.toString()));
        return identity() + properties + rights;
    }

    /** What is given as text or number is kept typed and printed in Exchange's way. */
    private static Object stored(Parameter parameter, Object given) {
        if (parameter.type() instanceof ParameterType.OwnType) {
            List<String> texts = new ArrayList<>();
            (given instanceof List<?> list ? list : List.of(given)).forEach(item -> texts.add(Values.text(item)));
            boolean isFlags = parameter == Parameter.AUTH_MECHANISM || parameter == Parameter.PERMISSION_GROUPS;
            if (isFlags) {
                return String.join(", ", texts);
            }
            return parameter == Parameter.TRANSPORT_ROLE ? texts.get(0) : texts(texts);
        }
        if (given == null || parameter.type() instanceof ParameterType.TextType) {
            return given;
        }
        if (parameter.type() instanceof ParameterType.ListType) {
            return given instanceof List<?> list ? list : List.of(given);
        }
        try {
            return live(parameter.cmdletName(), SettingText.read(parameter.type(), Values.text(given)));
        } catch (InvalidText e) {
            throw new PowerShellFault(parameter + ": " + e.getMessage());
        }
    }

    static Object live(String name, SettingValue value) {
        if (value instanceof SettingValue.BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof SettingValue.ListValue list) {
            boolean isFlags = name.equals("AuthMechanism") || name.equals("PermissionGroups");
            return isFlags ? list.values().isEmpty() ? "None" : String.join(", ", list.values()) : texts(list.values());
        }
        return value instanceof SettingValue.NullValue ? null : value.text();
    }

    private static String words(Set<? extends Named> things) {
        return things.isEmpty()
                ? "None"
                : String.join(", ", things.stream().map(Named::text).toList());
    }

    /** In another order than given, for Exchange keeps none. */
    private static List<Object> texts(List<?> things) {
        List<Object> texts = new ArrayList<>();
        things.forEach(thing -> texts.add(thing.toString()));
        Collections.reverse(texts);
        return texts;
    }
}

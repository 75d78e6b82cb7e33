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
import org.relayplan.model.RightsEntry;
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

    /** One that has everything the model says. */
    static FakeConnector of(Connector connector) {
        FakeConnector made = madeBySetup(connector);
        for (RightsEntry entry : connector.extendedRights().entries()) {
            String user = entry.user()
                    .known()
                    .map(WellKnownPrincipal::principalName)
                    .orElse(entry.user().text());
            for (ExtendedRight right : entry.rights()) {
                Ace ace = new Ace(user, right.text(), entry.deny(), entry.inherited());
                (entry.absent() ? made.removed : made.own).add(ace);
            }
        }
        return made;
    }

    /** A copy of everything stored. */
    Map<String, Object> properties() {
        return new TreeMap<>(properties);
    }

    /** What new groups do to the list of rights: a group that comes brings all of its entries. */
    void groupsSet(Object before, boolean set, boolean sweeps) {
        if (!set) {
            return;
        }
        if (sweeps) {
            own.removeIf(ace -> !ace.inherited());
            removed.clear();
            return;
        }
        Set<String> old = Set.of(Values.text(before).split(", "));
        Set<String> now = Set.of(Values.text(properties.get("PermissionGroups")).split(", "));
        for (PermissionGroup group : PermissionGroup.values()) {
            if (!old.contains(group.text())) {
                removed.removeAll(given(group));
            }
            // An entry that a group gives is one with it, and comes and goes with the group.
            if (old.contains(group.text()) || now.contains(group.text())) {
                own.removeAll(given(group));
            }
        }
    }

    private static Set<Ace> given(PermissionGroup group) {
        Set<Ace> given = new LinkedHashSet<>();
        for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
            for (ExtendedRight right : GroupRights.of(group, user)) {
                given.add(new Ace(user.principalName(), right.text(), false, false));
            }
        }
        return given;
    }

    boolean conflicts(FakeConnector other) {
        List<?> mine = (List<?>) properties.get("Bindings");
        List<?> theirs = (List<?>) other.properties.get("Bindings");
        Object role = properties.get("TransportRole");
        if (role != null && !role.equals(other.properties.get("TransportRole"))) {
            return mine.stream().anyMatch(one -> theirs.stream().anyMatch(two -> shared(one, two)));
        }
        return mine.stream().anyMatch(theirs::contains)
                && new LinkedHashSet<>((List<?>) properties.get("RemoteIPRanges"))
                        .equals(new LinkedHashSet<>((List<?>) other.properties.get("RemoteIPRanges")));
    }

    private static boolean shared(Object one, Object two) {
        String a = Values.text(one);
        String b = Values.text(two);
        boolean any =
                a.startsWith("0.0.0.0:") || b.startsWith("0.0.0.0:") || a.startsWith("[::]:") || b.startsWith("[::]:");
        return a.substring(a.lastIndexOf(':')).equals(b.substring(b.lastIndexOf(':')))
                && a.startsWith("[") == b.startsWith("[")
                && (any || a.equals(b));
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
        if (!own.isEmpty() || !removed.isEmpty()) {
            all.put("PermissionGroups", properties.get("PermissionGroups") + ", Custom");
        }
        return new LiveObject(all);
    }

    /** Takes what a command was given, as far as it is a setting. */
    void set(Map<String, Object> named) {
        for (Parameter parameter : Parameter.values()) {
            if (named.containsKey(parameter.cmdletName())) {
                Object given = named.get(parameter.cmdletName());
                Object stored = given instanceof Map<?, ?> edit
                        ? edited((List<?>) properties.get(parameter.cmdletName()), edit)
                        : stored(parameter, given);
                properties.put(parameter.cmdletName(), stored);
            }
        }
        refuse();
    }

    private static List<Object> edited(List<?> now, Map<?, ?> edit) {
        if (!Set.of("Add", "Remove").containsAll(edit.keySet())) {
            throw new PowerShellFault("an edit has Add and Remove, not " + edit.keySet());
        }
        List<Object> after = new ArrayList<>(now);
        for (Object gone : items(edit.get("Remove"))) {
            if (!after.remove(gone)) {
                throw new PowerShellFault("not in the list: " + gone);
            }
        }
        for (Object come : items(edit.get("Add"))) {
            if (after.contains(come)) {
                throw new PowerShellFault("already in the list: " + come);
            }
            after.add(come);
        }
        return after;
    }

    private static List<?> items(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    /** What the pages say that Exchange doesn't take together. */
    void refuse() {
        List<String> mechanisms =
                List.of(Values.text(properties.get("AuthMechanism")).split(", "));
        boolean isExternal = mechanisms.contains("ExternalAuthoritative");
        if (isExternal && !Values.text(properties.get("PermissionGroups")).contains("ExchangeServers")) {
            throw new PowerShellFault("ExternalAuthoritative needs PermissionGroups ExchangeServers");
        }
        if (isExternal && !Set.of("Tls", "ExternalAuthoritative").containsAll(mechanisms)) {
            throw new PowerShellFault("ExternalAuthoritative goes with Tls only");
        }
        boolean needsTls = Boolean.TRUE.equals(properties.get("RequireTLS"))
                || Boolean.TRUE.equals(properties.get("DomainSecureEnabled"));
        if (needsTls && !mechanisms.contains("Tls")) {
            throw new PowerShellFault("RequireTLS and DomainSecureEnabled need Tls");
        }
        if (mechanisms.contains("BasicAuthRequireTLS") && !mechanisms.containsAll(List.of("BasicAuth", "Tls"))) {
            throw new PowerShellFault("BasicAuthRequireTLS needs BasicAuth and Tls");
        }
        for (String list : List.of("Bindings", "RemoteIPRanges")) {
            if (properties.containsKey(list) && ((List<?>) properties.get(list)).isEmpty()) {
                throw new PowerShellFault("Cannot bind argument to parameter '" + list + "', an empty collection");
            }
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

    /** An entry that comes back, or one that is new. */
    void add(Ace ace) {
        if (!removed.remove(ace)) {
            own.add(ace);
        }
    }

    void remove(Ace ace) {
        if (!own.remove(ace)) {
            removed.add(ace);
        }
    }

    @Override
    public String toString() {
        Set<String> rights = new TreeSet<>();
        aces().forEach(ace -> rights.add(ace.toString()));
        Map<String, Object> sorted = new TreeMap<>();
        properties.forEach((name, value) -> sorted.put(
                name,
                value instanceof List<?> list
                        ? new TreeSet<>(list.stream().map(Values::text).toList())
                        : value));
        return identity() + sorted + rights;
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
        if (given == null && parameter.type() instanceof ParameterType.ListType) {
            return List.of();
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

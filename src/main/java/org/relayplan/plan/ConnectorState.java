package org.relayplan.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/**
 * What a plan counts on in one connector at some moment: what decides who is answered and what he may do, and what its
 * steps change.
 *
 * @param connector the connector
 * @param settings their values, in the order of the parameters
 * @param groups its permission groups
 * @param rights its entries beyond them
 * @param rightsKnown whether these are all
 */
public record ConnectorState(
        Connector connector,
        Map<Parameter, SettingValue> settings,
        Set<PermissionGroup> groups,
        List<RightsEntry> rights,
        boolean rightsKnown) {

    private static final Set<Parameter> ALWAYS = EnumSet.of(
            Parameter.TRANSPORT_ROLE,
            Parameter.BINDINGS,
            Parameter.REMOTE_IP_RANGES,
            Parameter.ENABLED,
            Parameter.AUTH_MECHANISM,
            Parameter.PERMISSION_GROUPS);

    /** Keeps its own copies. */
    public ConnectorState {
        Map<Parameter, SettingValue> own = new EnumMap<>(Parameter.class);
        own.putAll(settings);
        settings = Collections.unmodifiableMap(own);
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
        rights = List.copyOf(rights);
    }

    /** The state of every connector of a server before its change, in the order of the server. */
    public static List<ConnectorState> before(ServerChange change) {
        Map<String, Set<Parameter>> changed = changed(change);
        List<ConnectorState> states = new ArrayList<>();
        for (Connector connector : change.before()) {
            states.add(of(change, connector, changed.getOrDefault(Tasks.key(connector), Set.of())));
        }
        return states;
    }

    /** What a step that creates a connector leaves. */
    public static ConnectorState created(ServerChange change, Step.CreateConnector create) {
        Set<Parameter> told = EnumSet.noneOf(Parameter.class);
        told.addAll(create.settings().keySet());
        told.addAll(changed(change).getOrDefault(Tasks.key(create.connector()), Set.of()));
        return of(change, Application.created(create, change.server()), told);
    }

    /**
     * For connectors whose rights nobody has seen and whose rights the model plans: every entry that the plan knows of,
     * before or after the change. Whatever else stands there was not reckoned with.
     */
    public static List<ConnectorState> unseen(ServerChange change) {
        Map<String, Connector> after = new LinkedHashMap<>();
        change.after().forEach(connector -> after.put(Tasks.key(connector), connector));
        List<ConnectorState> states = new ArrayList<>();
        for (LeftAsFound left : change.left()) {
            if (left instanceof LeftAsFound.UnknownRights unknown) {
                Connector old = unknown.connector();
                Connector goal = after.get(Tasks.key(old));
                Set<PermissionGroup> groups = new LinkedHashSet<>(old.permissionGroups());
                groups.addAll(goal.permissionGroups());
                Set<Ace> all = new LinkedHashSet<>(AceList.of(old));
                all.addAll(AceList.of(goal));
                states.add(new ConnectorState(old, Map.of(), groups, AceList.entries(all), true));
            }
        }
        return states;
    }

    private static ConnectorState of(ServerChange change, Connector connector, Set<Parameter> changed) {
        Map<Parameter, SettingValue> settings = compared(change.server(), connector, changed);
        ExtendedRights rights = connector.extendedRights();
        return new ConnectorState(connector, settings, connector.permissionGroups(), rights.entries(), rights.seen());
    }

    /** What is compared of a connector's settings. */
    static Map<Parameter, SettingValue> compared(Server server, Connector connector, Set<Parameter> changed) {
        Map<Parameter, SettingValue> settings = Overlay.writable(connector, server);
        settings.keySet().removeIf(parameter -> !ALWAYS.contains(parameter) && !changed.contains(parameter));
        return settings;
    }

    private static Map<String, Set<Parameter>> changed(ServerChange change) {
        Map<String, Set<Parameter>> changed = new LinkedHashMap<>();
        for (ChangeStep step : change.steps()) {
            if (step.step() instanceof Step.SetSettings set) {
                changed.computeIfAbsent(Tasks.key(set.connector()), key -> EnumSet.noneOf(Parameter.class))
                        .addAll(set.settings().keySet());
            }
        }
        return changed;
    }
}

package org.relayplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Model;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.Principal;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;

/** What a step makes of a model: a pure function, so that a plan can be tried before anybody runs it. */
public final class Application {

    private Application() {}

    /**
     * The model after a step; reading back changes nothing.
     *
     * @throws IllegalArgumentException if the step creates a connector that exists, or changes one that doesn't
     */
    public static Model of(Model model, Step step) {
        return model.withConnectors(of(model, model.connectors(), step));
    }

    private static List<Connector> of(Model model, List<Connector> connectors, Step step) {
        String server = step.connector().server();
        List<Connector> own = new ArrayList<>();
        List<Connector> others = new ArrayList<>();
        for (Connector connector : connectors) {
            (connector.server().equalsIgnoreCase(server) ? own : others).add(connector);
        }
        if (step instanceof Step.CreateConnector create
                && own.stream()
                        .anyMatch(one ->
                                one.name().equalsIgnoreCase(create.connector().name()))) {
            throw new IllegalArgumentException(
                    "exists already: " + create.connector().identity());
        }
        others.addAll(StepOnServer.after(model.server(server).orElseThrow(), own, step));
        return others;
    }

    /** The connector after a step that neither creates nor removes it. */
    static Connector of(Connector connector, Step step) {
        if (step instanceof Step.SetSettings set) {
            return set(connector, set);
        }
        if (step instanceof Step.GrantRights grant) {
            return changed(connector, grant.user(), grant.rights(), Ace.Kind.ABSENT, Ace.Kind.ALLOW);
        }
        if (step instanceof Step.RevokeRights revoke) {
            return changed(connector, revoke.user(), revoke.rights(), Ace.Kind.ALLOW, Ace.Kind.ABSENT);
        }
        if (step instanceof Step.DenyRights deny) {
            return changed(connector, deny.user(), deny.rights(), Ace.Kind.DENY, Ace.Kind.DENY);
        }
        if (step instanceof Step.LiftDenials lift) {
            Set<Ace> aces = AceList.of(connector);
            lift.rights().forEach(right -> aces.remove(Ace.of(Ace.Kind.DENY, lift.user(), right)));
            return with(connector, aces);
        }
        return connector;
    }

    /** What New makes of a connector: the usage's and the server's defaults, and what it was told. */
    static Connector created(Step.CreateConnector create, Server server) {
        Connector wanted = create.connector();
        Usage usage = create.usage();
        List<RemoteRange> ranges = UsageDefaults.remoteIPRanges(usage).orElse(List.of());
        Connector bare = new Connector(
                wanted.server(),
                wanted.name(),
                wanted.role(),
                Origin.STATED,
                Optional.of(usage),
                wanted.purpose(),
                wanted.owner(),
                UsageDefaults.bindings(usage).orElse(List.of()),
                ranges,
                UsageDefaults.authMechanism(usage),
                UsageDefaults.permissionGroups(usage, server.isEdge()),
                ExtendedRights.NONE,
                new Settings(Settings.standard(server), wanted.settings().stated()),
                wanted.suppress());
        return Overlay.of(bare, create.settings(), wanted.remoteIPRanges());
    }

    private static Connector set(Connector connector, Step.SetSettings set) {
        Map<Parameter, SettingValue> now = ConnectorValues.of(connector);
        Map<Parameter, SettingValue> after = new java.util.EnumMap<>(Parameter.class);
        set.settings().forEach((parameter, wanted) -> {
            boolean isFlags = parameter == Parameter.AUTH_MECHANISM || parameter == Parameter.PERMISSION_GROUPS;
            SettingValue found = set.found().get(parameter);
            after.put(parameter, isFlags ? wanted : Overlay.changed(now.get(parameter), found, wanted));
        });
        return Overlay.of(connector, after, set.connector().remoteIPRanges());
    }

    /** Takes entries of one kind away where there are some; where there are none, puts the other kind there. */
    private static Connector changed(
            Connector connector, Principal user, List<ExtendedRight> rights, Ace.Kind gone, Ace.Kind there) {
        Set<Ace> aces = AceList.of(connector);
        for (ExtendedRight right : rights) {
            if (gone == there || !aces.remove(Ace.of(gone, user, right))) {
                aces.add(Ace.of(there, user, right));
            }
        }
        return with(connector, AceList.within(connector.permissionGroups(), aces));
    }

    private static Connector with(Connector connector, Set<Ace> aces) {
        return Overlay.of(
                connector, new ExtendedRights(connector.extendedRights().seen(), AceList.entries(aces)));
    }
}

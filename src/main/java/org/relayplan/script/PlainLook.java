package org.relayplan.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.SettingValue;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.ConnectorState;
import org.relayplan.plan.ServerChange;
import org.relayplan.plan.Step;

/** The commands with which a plain change looks whether connectors are as they must be at that moment. */
final class PlainLook {

    private static final ScriptVariable CONTROLLER = new ScriptVariable("dc");
    private static final List<WellKnownPrincipal> WATCHED = List.of(
            WellKnownPrincipal.ANONYMOUS_LOGON,
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS,
            WellKnownPrincipal.EVERYONE,
            WellKnownPrincipal.AUTHENTICATED_USERS);

    private final PowerShell script;
    private final boolean isEdge;

    PlainLook(PowerShell script, boolean isEdge) {
        this.script = script;
        this.isEdge = isEdge;
    }

    /** Everything that must be true before anything is changed. */
    void begin(ChangePart part) {
        script.blank().heading("Look, before anything is changed");
        script.fixed("plain-look.ps1").blank();
        if (!isEdge) {
            script.comment("Every command asks and tells this domain controller, so that none sees what another has"
                    + " not done yet.");
            Literal server = Literal.text(part.servers().get(0).server().name());
            script.assign(CONTROLLER, new Cmdlet("Get-ExchangeServer").argument(server), "OriginatingServer");
        }
        Cmdlet stop = new Cmdlet("Stop-AtDifferences")
                .argument(Literal.text("This is not what the plan was made from; nothing was changed."));
        for (ServerChange change : part.servers()) {
            names(
                    change.server().name(),
                    change.before().stream().map(Connector::name).toList());
        }
        // Asked for a connector that isn't there, Get-ReceiveConnector may answer with every other one.
        script.command(stop);
        for (ServerChange change : part.servers()) {
            for (ConnectorState state : ConnectorState.before(change)) {
                compare(state.connector(), state.settings());
                if (state.rightsKnown()) {
                    rights(state.connector(), touched(change, state.connector().identity()));
                }
            }
        }
        script.command(stop);
        script.blank().heading("Act, step by step");
    }

    /** The names of all connectors of a server. */
    void names(String on, Collection<String> connectors) {
        Literal server = Literal.text(on);
        script.command(new Cmdlet("Compare-Names")
                .argument(server)
                .output(told(new Cmdlet("Get-ReceiveConnector").parameter("Server", server)))
                .argument(Literal.texts(List.copyOf(connectors))));
    }

    /** One connector's settings. */
    void compare(Connector connector, Map<Parameter, SettingValue> settings) {
        List<String> entries = new ArrayList<>();
        settings.forEach((parameter, value) ->
                entries.add(parameter.cmdletName() + " = " + words(value).expression()));
        script.command(new Cmdlet("Compare-Settings")
                .argument(Literal.text(connector.identity()))
                .output(get(connector))
                .table(entries));
    }

    private static Literal words(SettingValue value) {
        return value instanceof SettingValue.ListValue list
                ? Literal.texts(list.values())
                : value instanceof SettingValue.NullValue ? Literal.nothing() : Literal.text(value.text());
    }

    /** What the watched accounts and these are allowed and denied there by entries of its own. */
    void rights(Connector connector, List<Principal> also) {
        Map<String, Principal> users = new LinkedHashMap<>();
        WATCHED.forEach(known -> users.put(known.principalName(), Principal.of(known)));
        Map<String, Principal> named = new LinkedHashMap<>();
        also.forEach(user -> named.putIfAbsent(Account.of(user).user(), user));
        named.keySet().removeAll(users.keySet());
        users.putAll(named);
        List<String> words = new ArrayList<>();
        users.forEach((name, user) -> {
            allowed(connector, user).forEach(right -> words.add(name + ": " + right.text()));
            denied(connector, user).forEach(right -> words.add(name + ": not " + right.text()));
        });
        Cmdlet compare = new Cmdlet("Compare-Rights")
                .argument(Literal.text(connector.identity()))
                .output(get(connector), told(new Cmdlet("Get-ADPermission")))
                .argument(Literal.texts(words));
        if (!named.isEmpty()) {
            compare.argument(Literal.texts(List.copyOf(named.keySet())));
        }
        script.command(compare);
    }

    /** Accounts whose rights some step on the connector changes. */
    static List<Principal> touched(ServerChange change, String identity) {
        List<Principal> users = new ArrayList<>();
        for (ChangeStep one : change.steps()) {
            if (one.step().connector().identity().equalsIgnoreCase(identity)) {
                Step step = one.step();
                if (step instanceof Step.GrantRights grant) {
                    users.add(grant.user());
                } else if (step instanceof Step.DenyRights deny) {
                    users.add(deny.user());
                } else if (step instanceof Step.RevokeRights revoke) {
                    users.add(revoke.user());
                } else if (step instanceof Step.LiftDenials lift) {
                    users.add(lift.user());
                }
            }
        }
        return users;
    }

    private static Set<ExtendedRight> allowed(Connector connector, Principal user) {
        Set<ExtendedRight> rights = new LinkedHashSet<>();
        if (user.known().isPresent()) {
            for (PermissionGroup group : connector.permissionGroups()) {
                rights.addAll(GroupRights.of(group, user.known().get()));
            }
        }
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (entry.user().isSame(user) && !entry.inherited() && !entry.deny()) {
                if (entry.absent()) {
                    rights.removeAll(entry.rights());
                } else {
                    rights.addAll(entry.rights());
                }
            }
        }
        return rights;
    }

    private static Set<ExtendedRight> denied(Connector connector, Principal user) {
        Set<ExtendedRight> rights = new LinkedHashSet<>();
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (entry.user().isSame(user) && !entry.inherited() && entry.deny()) {
                rights.addAll(entry.rights());
            }
        }
        return rights;
    }

    /** The command that gets a connector. */
    Cmdlet get(Connector connector) {
        return told(new Cmdlet("Get-ReceiveConnector").argument(Literal.text(connector.identity())));
    }

    /** A command that asks the one domain controller, where there is one. */
    Cmdlet told(Cmdlet command) {
        return isEdge ? command : command.parameter("DomainController", CONTROLLER);
    }
}

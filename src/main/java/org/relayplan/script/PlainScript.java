package org.relayplan.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.Principal;
import org.relayplan.model.SettingValue;
import org.relayplan.model.UsageDefaults;
import org.relayplan.plan.PlanPart;
import org.relayplan.plan.Step;

/**
 * The commands of the pages on anonymous relay and custom connectors, in their order: New with who and where, Set with
 * everything else in one command (ExternalAuthoritative is refused without ExchangeServers beside it), rights, checks.
 */
final class PlainScript {

    private static final ScriptVariable RANGES = new ScriptVariable("remoteIPRanges");

    /** From this many on, ranges stand one a line, each with its owner. */
    private static final int MANY_RANGES = 9;

    private final PowerShell script = new PowerShell();
    private final Map<Parameter, SettingValue> pending = new EnumMap<>(Parameter.class);

    private final boolean isEdge;

    private PlainScript(boolean isEdge) {
        this.isEdge = isEdge;
    }

    static String text(PlanPart part, List<String> findings) {
        PlainScript plain = new PlainScript(part.isEdge());
        ScriptHead.write(plain.script, part, findings);
        plain.script.comment(
                "Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw"
                        + " doesn't hold back the next line.");
        plain.script.comment(
                "It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.");
        plain.script.comment("Accounts have their English names; where Windows speaks another language, use the runbook"
                + " (without --plain).");
        part.steps().forEach(plain::step);
        PlainChecks.write(plain.script, part);
        return plain.script.text();
    }

    private void step(Step step) {
        if (!(step instanceof Step.CreateConnector) && !(step instanceof Step.SetSettings)) {
            set(step.connector());
        }
        if (step instanceof Step.CreateConnector create) {
            create(create);
        } else if (step instanceof Step.SetSettings set) {
            pending.putAll(set.settings());
        } else if (step instanceof Step.GrantRights grant) {
            ace(grant.connector(), "Add-ADPermission", grant.user(), grant.rights(), false);
        } else if (step instanceof Step.DenyRights deny) {
            ace(deny.connector(), "Add-ADPermission", deny.user(), deny.rights(), true);
        } else if (step instanceof Step.RevokeRights revoke) {
            ace(revoke.connector(), "Remove-ADPermission", revoke.user(), revoke.rights(), false);
        }
    }

    private void create(Step.CreateConnector create) {
        Connector connector = create.connector();
        script.blank().heading(connector.identity());
        ConnectorNotes.of(connector).ifPresent(script::comment);
        if (!connector.extendedRights().seen()) {
            script.comment(
                    connector.extendedRights().entries().isEmpty()
                            ? "Which rights it has beyond its permission groups is unknown; nothing is granted."
                            : "Of the rights beyond its permission groups only some are known; those are granted.");
        }
        pending.clear();
        pending.putAll(create.settings());
        Cmdlet command = new Cmdlet("New-ReceiveConnector")
                .parameter("Name", Literal.text(connector.name()))
                .parameter("Server", Literal.text(connector.server()));
        first(command, Parameter.TRANSPORT_ROLE);
        command.flag(create.usage().text());
        first(command, Parameter.BINDINGS);
        List<HashTable.Item> ranges = ConnectorNotes.ranges(connector);
        if (pending.containsKey(Parameter.REMOTE_IP_RANGES) && ranges.size() >= MANY_RANGES) {
            script.assign(RANGES, ranges);
            command.parameter("RemoteIPRanges", RANGES);
            pending.remove(Parameter.REMOTE_IP_RANGES);
        } else {
            ConnectorNotes.rangesByOwner(connector).forEach(script::comment);
            first(command, Parameter.REMOTE_IP_RANGES);
        }
        if (new SettingValue.BooleanValue(false).equals(pending.get(Parameter.ENABLED))) {
            if (connector.enabled()) {
                script.comment("Created disabled: New leaves it wider than planned; Set narrows it and enables it.");
            }
            first(command, Parameter.ENABLED);
        }
        script.command(stopping(command));
        dropIfGiven(Parameter.AUTH_MECHANISM, UsageDefaults.authMechanism(create.usage()));
        dropIfGiven(Parameter.PERMISSION_GROUPS, UsageDefaults.permissionGroups(create.usage(), isEdge));
    }

    /** What the usage just gave needn't be set again. */
    private void dropIfGiven(Parameter parameter, Set<? extends Named> given) {
        List<String> names = given.stream().map(Named::text).toList();
        if (new SettingValue.ListValue(names).equals(pending.get(parameter))) {
            pending.remove(parameter);
        }
    }

    private void first(Cmdlet command, Parameter parameter) {
        if (pending.containsKey(parameter)) {
            command.parameter(parameter.cmdletName(), SettingLiteral.of(parameter, pending.remove(parameter)));
        }
    }

    /** Everything that New wasn't told, mechanisms and groups first. */
    private void set(Connector connector) {
        if (pending.isEmpty()) {
            return;
        }
        Cmdlet command = new Cmdlet("Set-ReceiveConnector").argument(Literal.text(connector.identity()));
        first(command, Parameter.AUTH_MECHANISM);
        first(command, Parameter.PERMISSION_GROUPS);
        for (Parameter parameter : List.copyOf(pending.keySet())) {
            first(command, parameter);
        }
        script.command(stopping(command));
    }

    private void ace(Connector connector, String cmdlet, Principal user, List<ExtendedRight> rights, boolean deny) {
        Cmdlet command = new Cmdlet(cmdlet)
                .parameter("User", Literal.text(Account.of(user).user()))
                .parameter(
                        "ExtendedRights",
                        Literal.texts(rights.stream().map(ExtendedRight::text).toList()));
        if (deny) {
            command.flag("Deny");
        }
        if (cmdlet.startsWith("Remove")) {
            command.off("Confirm");
        }
        script.exactlyOne(connector.identity());
        script.command(
                new Cmdlet("Get-ReceiveConnector").argument(Literal.text(connector.identity())), stopping(command));
    }

    private static Cmdlet stopping(Cmdlet command) {
        return command.parameter("ErrorAction", Literal.word("Stop"));
    }
}

package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.TransportRole;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.plan.PlanPart;
import org.relayplan.plan.Step;

/**
 * The commands with which the page on anonymous relay looks at the result: settings, then explicitly allowed rights.
 */
final class PlainChecks {

    private PlainChecks() {}

    static void write(PowerShell script, PlanPart part) {
        Map<Connector, Map<Account, Boolean>> accounts = new LinkedHashMap<>();
        for (Step step : part.steps()) {
            Map<Account, Boolean> seen = accounts.computeIfAbsent(step.connector(), PlainChecks::byGroups);
            if (step instanceof Step.GrantRights grant) {
                seen.putIfAbsent(Account.of(grant.user()), false);
            } else if (step instanceof Step.DenyRights deny) {
                seen.put(Account.of(deny.user()), true);
            } else if (step instanceof Step.RevokeRights revoke) {
                seen.putIfAbsent(Account.of(revoke.user()), false);
            }
        }
        script.blank().heading("Checks: what stands there now");
        for (Step step : part.steps()) {
            if (step instanceof Step.ReadBack read) {
                if (read.connector().isDefault()) {
                    compare(script, read);
                } else {
                    settings(script, read);
                }
                if (read.rightsToo()) {
                    accounts.get(read.connector())
                            .forEach((account, denied) -> rights(script, read.connector(), account, denied));
                }
            }
        }
    }

    /** The accounts to look at, each with whether something is denied to it. */
    private static Map<Account, Boolean> byGroups(Connector connector) {
        Map<Account, Boolean> accounts = new LinkedHashMap<>();
        if (connector.isExternallySecured()) {
            accounts.put(Account.of(WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS), false);
        } else if (connector.permissionGroups().contains(PermissionGroup.ANONYMOUS_USERS)) {
            accounts.put(Account.of(WellKnownPrincipal.ANONYMOUS_LOGON), false);
        }
        return accounts;
    }

    private static void settings(PowerShell script, Step.ReadBack read) {
        List<String> names = new ArrayList<>(List.of("Enabled"));
        if (read.connector().role() != TransportRole.SOLE) {
            names.add("TransportRole");
        }
        names.addAll(List.of("Bindings", "RemoteIPRanges"));
        list(script, read.connector(), names);
    }

    /** A connector of setup: its planned values stand beside the command that shows the live ones. */
    private static void compare(PowerShell script, Step.ReadBack read) {
        if (read.settings().isEmpty()) {
            return;
        }
        script.comment(read.connector().identity() + " was made by setup and is not changed here. The model says:");
        read.settings()
                .forEach((parameter, value) -> script.comment("  " + parameter.cmdletName() + ": " + value.text()));
        list(
                script,
                read.connector(),
                read.settings().keySet().stream().map(Parameter::cmdletName).toList());
    }

    private static void list(PowerShell script, Connector connector, List<String> names) {
        script.exactlyOne(connector.identity());
        script.command(get(connector), new Cmdlet("Format-List").properties(names));
    }

    private static void rights(PowerShell script, Connector connector, Account account, boolean denied) {
        script.exactlyOne(connector.identity());
        Cmdlet permissions = new Cmdlet("Get-ADPermission").parameter("User", Literal.text(account.user()));
        Cmdlet table = new Cmdlet("Format-Table");
        if (denied) {
            script.command(
                    get(connector),
                    permissions,
                    table.properties(List.of("User", "Deny", "IsInherited", "ExtendedRights")));
        } else {
            script.command(
                    get(connector),
                    permissions,
                    Cmdlet.whereExplicitlyAllowed(),
                    table.properties(List.of("User", "ExtendedRights")));
        }
    }

    private static Cmdlet get(Connector connector) {
        return new Cmdlet("Get-ReceiveConnector").argument(Literal.text(connector.identity()));
    }
}

package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.Step;

/** What a runbook knows of one connector, as the hash table that its tools read. */
final class ConnectorTable {

    private ConnectorTable() {}

    /** The table from the connector's steps, of which the last one says what must stand there in the end. */
    static HashTable of(Connector connector, List<Step> steps) {
        HashTable table = new HashTable()
                .entry("Server", Literal.text(connector.server()))
                .entry("Name", Literal.text(connector.name()))
                .entry("MadeBySetup", Literal.truth(connector.isDefault()));
        HashTable leaves = new HashTable();
        List<HashTable> allow = new ArrayList<>();
        List<HashTable> deny = new ArrayList<>();
        List<HashTable> absent = new ArrayList<>();
        boolean rightsKnown = false;
        for (Step step : steps) {
            if (step instanceof Step.CreateConnector create) {
                table.comment("Usage is told to New and not stored.")
                        .entry("Usage", Literal.word(create.usage().text()));
            } else if (step instanceof Step.SetSettings set) {
                set.found().forEach((parameter, value) -> setting(leaves, parameter, value));
            } else if (step instanceof Step.GrantRights grant) {
                allow.add(entry(grant.user(), grant.rights()));
            } else if (step instanceof Step.DenyRights refuse) {
                deny.add(entry(refuse.user(), refuse.rights()));
            } else if (step instanceof Step.RevokeRights revoke) {
                absent.add(entry(revoke.user(), revoke.rights()));
            } else if (step instanceof Step.ReadBack read) {
                table.table("Settings", settings(connector, read.settings()));
                rightsKnown = read.rightsToo();
            }
        }
        if (!leaves.isEmpty()) {
            table.comment("Left to Set-ReceiveConnector; this is what New leaves there until then.");
        }
        table.table("Leaves", leaves);
        table.comment(rightsComment(connector, rightsKnown));
        return table.list("Groups", groups(connector))
                .tables("Allow", allow)
                .tables("Deny", deny)
                .tables("Absent", absent)
                .entry("RightsKnown", Literal.truth(rightsKnown));
    }

    private static String rightsComment(Connector connector, boolean areCompared) {
        if (areCompared) {
            return "Rights: those of these groups, and beyond them.";
        }
        if (connector.extendedRights().seen()) {
            return "Rights: the model states none, so none are compared.";
        }
        return connector.extendedRights().entries().isEmpty()
                ? "Rights beyond the groups: unknown, so none are granted and none compared."
                : "Rights beyond the groups: only some are known; those are granted, and none compared.";
    }

    private static HashTable settings(Connector connector, Map<Parameter, SettingValue> settings) {
        HashTable table = new HashTable();
        settings.forEach((parameter, value) -> {
            if (parameter == Parameter.REMOTE_IP_RANGES) {
                table.list(parameter.cmdletName(), ConnectorNotes.ranges(connector));
            } else {
                setting(table, parameter, value);
            }
        });
        return table;
    }

    private static void setting(HashTable table, Parameter parameter, SettingValue value) {
        table.entry(parameter.cmdletName(), SettingLiteral.of(parameter, value));
    }

    private static List<HashTable.Item> groups(Connector connector) {
        return connector.permissionGroups().stream()
                .filter(group -> group != PermissionGroup.CUSTOM)
                .map(group -> HashTable.Item.of(Literal.word(group.text())))
                .toList();
    }

    private static HashTable entry(Principal user, List<ExtendedRight> rights) {
        Account account = Account.of(user);
        return new HashTable()
                .entry("User", Literal.text(account.user()))
                .entry("Sid", Literal.text(account.sid()))
                .list("Rights", WatchedAccounts.items(rights));
    }
}

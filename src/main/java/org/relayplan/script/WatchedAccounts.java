package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.WellKnownPrincipal;

/**
 * The accounts that a client of anybody's can bear: a right of theirs that nobody planned opens a connector. With each
 * what the permission groups give it, so that a runbook can tell what is too much.
 */
final class WatchedAccounts {

    private static final List<WellKnownPrincipal> WATCHED = List.of(
            WellKnownPrincipal.ANONYMOUS_LOGON,
            WellKnownPrincipal.EVERYONE,
            WellKnownPrincipal.AUTHENTICATED_USERS,
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS,
            WellKnownPrincipal.PARTNER_SERVERS);

    private WatchedAccounts() {}

    static void write(PowerShell script) {
        script.assign(new ScriptVariable("transportRights"), items(List.of(ExtendedRight.values())));
        List<ScriptVariable> variables = new ArrayList<>();
        for (WellKnownPrincipal watched : WATCHED) {
            ScriptVariable variable = new ScriptVariable("account" + (variables.size() + 1));
            variables.add(variable);
            script.assign(variable, table(watched));
        }
        script.collect(new ScriptVariable("watchedAccounts"), variables);
    }

    /** Rights as values of a list. */
    static List<HashTable.Item> items(List<ExtendedRight> rights) {
        return rights.stream()
                .map(right -> HashTable.Item.of(Literal.text(right.text())))
                .toList();
    }

    private static HashTable table(WellKnownPrincipal watched) {
        HashTable groups = new HashTable();
        for (PermissionGroup group : PermissionGroup.values()) {
            List<ExtendedRight> rights = GroupRights.of(group, watched);
            if (!rights.isEmpty()) {
                groups.list(group.text(), items(rights));
            }
        }
        Account account = Account.of(watched);
        return new HashTable()
                .entry("User", Literal.text(account.user()))
                .entry("Sid", Literal.text(account.sid()))
                .entry("Watched", Literal.truth(true))
                .table("Groups", groups);
    }
}

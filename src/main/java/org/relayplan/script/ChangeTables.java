package org.relayplan.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.ConnectorState;
import org.relayplan.plan.Step;

/** Connectors and steps of a change as the hash tables that its tools read. */
final class ChangeTables {

    private ChangeTables() {}

    /** What stands there at some moment, as far as it is compared. */
    static HashTable state(ConnectorState state) {
        Connector connector = state.connector();
        HashTable table = name(new HashTable(), connector);
        HashTable settings = new HashTable();
        state.settings().forEach((parameter, value) -> {
            if (parameter == Parameter.REMOTE_IP_RANGES && value instanceof SettingValue.ListValue list) {
                settings.list(parameter.cmdletName(), texts(list.values()));
            } else {
                settings.entry(parameter.cmdletName(), SettingLiteral.of(parameter, value));
            }
        });
        table.table("Settings", settings).list("Groups", groups(state.groups()));
        List<HashTable> allow = new ArrayList<>();
        List<HashTable> deny = new ArrayList<>();
        List<HashTable> absent = new ArrayList<>();
        for (RightsEntry entry : state.rights()) {
            HashTable row = account(new HashTable(), entry.user(), entry.rights());
            if (entry.inherited()) {
                row.entry("Inherited", Literal.truth(true));
            }
            (entry.absent() ? absent : entry.deny() ? deny : allow).add(row);
        }
        return table.tables("Allow", allow)
                .tables("Deny", deny)
                .tables("Absent", absent)
                .entry("RightsKnown", Literal.truth(state.rightsKnown()));
    }

    /** A step that changes something, or reads a connector back. */
    static HashTable step(int number, Step step, Optional<ConnectorState> becomes) {
        HashTable table = name(new HashTable().entry("Number", Literal.number(number)), step.connector());
        if (step instanceof Step.CreateConnector create) {
            HashTable told = new HashTable();
            create.settings().forEach((parameter, value) -> {
                if (parameter == Parameter.REMOTE_IP_RANGES) {
                    told.list(parameter.cmdletName(), ConnectorNotes.ranges(create.connector()));
                } else {
                    told.entry(parameter.cmdletName(), SettingLiteral.of(parameter, value));
                }
            });
            return table.entry("Does", Literal.text("Create"))
                    .comment("Usage is told to New and not stored.")
                    .entry("Usage", Literal.word(create.usage().text()))
                    .table("Told", told)
                    .table("Becomes", state(becomes.orElseThrow()));
        }
        if (step instanceof Step.SetSettings set) {
            return change(table, set);
        }
        if (step instanceof Step.GrantRights grant) {
            return account(table.entry("Does", Literal.text("Allow")), grant.user(), grant.rights());
        }
        if (step instanceof Step.DenyRights deny) {
            return account(table.entry("Does", Literal.text("Deny")), deny.user(), deny.rights());
        }
        if (step instanceof Step.RevokeRights revoke) {
            return account(table.entry("Does", Literal.text("Revoke")), revoke.user(), revoke.rights());
        }
        if (step instanceof Step.LiftDenials lift) {
            return account(table.entry("Does", Literal.text("LiftDenial")), lift.user(), lift.rights());
        }
        return table.entry("Does", Literal.text(step instanceof Step.RemoveConnector ? "Remove" : "ReadBack"));
    }

    private static HashTable change(HashTable table, Step.SetSettings set) {
        Map<Parameter, SettingValue> whole = new EnumMap<>(Parameter.class);
        whole.putAll(set.settings());
        List<HashTable> lists = new ArrayList<>();
        Map<String, HashTable.Item> notes = new java.util.HashMap<>();
        ConnectorNotes.ranges(set.connector())
                .forEach(item -> notes.put(item.value().expression(), item));
        for (ListEdit edit : ListEdit.of(set)) {
            whole.remove(edit.parameter());
            lists.add(new HashTable()
                    .entry("Setting", Literal.text(edit.parameter().cmdletName()))
                    .list(
                            "PutIn",
                            texts(edit.putIn()).stream()
                                    .map(item -> notes.getOrDefault(item.value().expression(), item))
                                    .toList())
                    .list("TakeOut", texts(edit.takeOut())));
        }
        HashTable change = new HashTable();
        whole.forEach((parameter, value) -> change.entry(parameter.cmdletName(), SettingLiteral.of(parameter, value)));
        return table.entry("Does", Literal.text("Change"))
                .table("Change", change)
                .tables("Lists", lists);
    }

    private static HashTable name(HashTable table, Connector connector) {
        return table.entry("Server", Literal.text(connector.server())).entry("Name", Literal.text(connector.name()));
    }

    private static HashTable account(HashTable table, Principal user, List<ExtendedRight> rights) {
        Account account = Account.of(user);
        return table.entry("User", Literal.text(account.user()))
                .entry("Sid", Literal.text(account.sid()))
                .list("Rights", WatchedAccounts.items(rights));
    }

    private static List<HashTable.Item> groups(Set<PermissionGroup> groups) {
        return groups.stream()
                .filter(group -> group != PermissionGroup.CUSTOM)
                .map(group -> HashTable.Item.of(Literal.word(group.text())))
                .toList();
    }

    private static List<HashTable.Item> texts(List<String> texts) {
        return texts.stream().map(text -> HashTable.Item.of(Literal.text(text))).toList();
    }
}

package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.plan.Step;

/** The entries of one connector beyond its groups as they are between the steps of a change. */
final class HeldEntries {

    private enum Kind {
        DENY,
        ABSENT,
        ALLOW
    }

    private record Key(Kind kind, String user, ExtendedRight right) {}

    private final Map<Key, Principal> held = new LinkedHashMap<>();

    /** What the connector has of its own; inherited entries belong to another object. */
    void start(Connector connector) {
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (!entry.inherited()) {
                Kind kind = entry.absent() ? Kind.ABSENT : entry.deny() ? Kind.DENY : Kind.ALLOW;
                entry.rights().forEach(right -> held.put(key(kind, entry.user(), right), entry.user()));
            }
        }
    }

    /** What a step makes of them. */
    void take(Step step) {
        if (step instanceof Step.GrantRights grant) {
            move(grant.user(), grant.rights(), Kind.ABSENT, Kind.ALLOW);
        } else if (step instanceof Step.RevokeRights revoke) {
            move(revoke.user(), revoke.rights(), Kind.ALLOW, Kind.ABSENT);
        } else if (step instanceof Step.DenyRights deny) {
            deny.rights().forEach(right -> held.put(key(Kind.DENY, deny.user(), right), deny.user()));
        } else if (step instanceof Step.LiftDenials lift) {
            lift.rights().forEach(right -> held.remove(key(Kind.DENY, lift.user(), right)));
        }
    }

    private void move(Principal user, List<ExtendedRight> rights, Kind gone, Kind there) {
        for (ExtendedRight right : rights) {
            if (held.remove(key(gone, user, right)) == null) {
                held.put(key(there, user, right), user);
            }
        }
    }

    /** All of them, denials and missing rights first, each account's together. */
    List<RightsEntry> all() {
        List<RightsEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, List<ExtendedRight>> rights = new LinkedHashMap<>();
            Map<String, Principal> users = new LinkedHashMap<>();
            held.forEach((key, user) -> {
                if (key.kind() == kind) {
                    users.putIfAbsent(key.user(), user);
                    rights.computeIfAbsent(key.user(), u -> new ArrayList<>()).add(key.right());
                }
            });
            rights.forEach((user, list) ->
                    entries.add(new RightsEntry(users.get(user), list, kind == Kind.DENY, false, kind == Kind.ABSENT)));
        }
        return entries;
    }

    private static Key key(Kind kind, Principal user, ExtendedRight right) {
        return new Key(kind, Account.of(user).user(), right);
    }
}

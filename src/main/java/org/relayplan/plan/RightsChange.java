package org.relayplan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.WellKnownPrincipal;

/**
 * What has to be done to the rights of a connector, one step for each account: first what narrows, then what widens.
 *
 * @param step the step
 * @param afterGroups whether it counts on the groups that shall hold, and so must come after they are set
 */
record RightsChange(Step step, boolean afterGroups) {

    private enum Kind {
        DENY,
        REVOKE,
        REVOKE_FROM_GROUP,
        GRANT,
        LIFT
    }

    private record Whom(Kind kind, String account, boolean afterGroups) {}

    /** The changes from one state of a connector to another. */
    static List<RightsChange> between(Connector before, Connector after) {
        Set<PermissionGroup> now = before.permissionGroups();
        Set<Ace> old = AceList.within(after.permissionGroups(), AceList.of(before));
        Set<Ace> goal = AceList.of(after);
        Map<Whom, Principal> users = new LinkedHashMap<>();
        Map<Whom, Set<ExtendedRight>> rights = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (Ace ace : goal) {
                if (kind == missing(ace) && !old.contains(ace)) {
                    add(kind, ace, now, users, rights);
                }
            }
            for (Ace ace : old) {
                if (kind == surplus(ace) && !goal.contains(ace)) {
                    add(kind, ace, now, users, rights);
                }
            }
        }
        List<RightsChange> changes = new ArrayList<>();
        rights.forEach((whom, found) -> changes.add(change(after, whom, users.get(whom), List.copyOf(found))));
        return changes;
    }

    private static void add(
            Kind kind,
            Ace ace,
            Set<PermissionGroup> now,
            Map<Whom, Principal> users,
            Map<Whom, Set<ExtendedRight>> rights) {
        if (!ace.kind().inherited()) {
            Whom whom = new Whom(kind, ace.account(), isAfterGroups(kind, ace, now));
            users.putIfAbsent(whom, ace.user());
            rights.computeIfAbsent(whom, w -> new LinkedHashSet<>()).add(ace.right());
        }
    }

    private static Kind missing(Ace ace) {
        return switch (ace.kind()) {
            case DENY -> Kind.DENY;
            case ABSENT -> Kind.REVOKE_FROM_GROUP;
            default -> Kind.GRANT;
        };
    }

    private static Kind surplus(Ace ace) {
        return switch (ace.kind()) {
            case DENY -> Kind.LIFT;
            case ABSENT -> Kind.GRANT;
            default -> Kind.REVOKE;
        };
    }

    /**
     * Whether the groups must be set first. While a group gives what shall be an entry of its own, Add finds it there,
     * and it goes with the group; what a group only comes to give can't be taken from it before.
     */
    private static boolean isAfterGroups(Kind kind, Ace ace, Set<PermissionGroup> now) {
        return switch (kind) {
            case DENY, LIFT -> ace.user().is(WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP);
            case REVOKE -> false;
            case REVOKE_FROM_GROUP -> true;
            case GRANT -> ace.kind() == Ace.Kind.ALLOW && AceList.isAllowed(now, ace);
        };
    }

    private static RightsChange change(Connector connector, Whom whom, Principal user, List<ExtendedRight> rights) {
        Step step = switch (whom.kind()) {
            case DENY -> new Step.DenyRights(connector, user, rights);
            case REVOKE, REVOKE_FROM_GROUP -> new Step.RevokeRights(connector, user, rights);
            case GRANT -> new Step.GrantRights(connector, user, rights);
            case LIFT -> new Step.LiftDenials(connector, user, rights);
        };
        return new RightsChange(step, whom.afterGroups());
    }
}

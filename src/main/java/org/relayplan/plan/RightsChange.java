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

    private record Whom(Kind kind, String account) {}

    /** The changes from one state of a connector to another. */
    static List<RightsChange> between(Connector before, Connector after) {
        Set<PermissionGroup> groups = after.permissionGroups();
        Set<Ace> old = AceList.within(groups, AceList.of(before));
        Set<Ace> goal = AceList.of(after);
        Map<Whom, Principal> users = new LinkedHashMap<>();
        Map<Whom, Set<ExtendedRight>> rights = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (Ace ace : goal) {
                add(kind, missing(ace), ace, old.contains(ace), users, rights);
            }
            for (Ace ace : old) {
                add(kind, surplus(ace), ace, goal.contains(ace), users, rights);
            }
        }
        List<RightsChange> changes = new ArrayList<>();
        rights.forEach((whom, found) -> changes.add(change(after, whom.kind(), users.get(whom), List.copyOf(found))));
        return changes;
    }

    private static void add(
            Kind kind,
            Kind needed,
            Ace ace,
            boolean isThere,
            Map<Whom, Principal> users,
            Map<Whom, Set<ExtendedRight>> rights) {
        if (kind == needed && !isThere && !ace.kind().inherited()) {
            Whom whom = new Whom(kind, ace.account());
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

    private static RightsChange change(Connector connector, Kind kind, Principal user, List<ExtendedRight> rights) {
        boolean isLegacy = user.is(WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP);
        return switch (kind) {
            case DENY -> new RightsChange(new Step.DenyRights(connector, user, rights), isLegacy);
            case REVOKE -> new RightsChange(new Step.RevokeRights(connector, user, rights), false);
            case REVOKE_FROM_GROUP -> new RightsChange(new Step.RevokeRights(connector, user, rights), true);
            case GRANT -> new RightsChange(new Step.GrantRights(connector, user, rights), true);
            case LIFT -> new RightsChange(new Step.LiftDenials(connector, user, rights), isLegacy);
        };
    }
}

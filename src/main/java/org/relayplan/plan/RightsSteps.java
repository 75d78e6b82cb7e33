package org.relayplan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;

/**
 * The steps for a connector's rights beyond its permission groups: first what is taken away, then what is given, so
 * that no moment allows more than the plan. Inherited entries belong to a parent object and are never written; what a
 * group gives or denies already isn't repeated.
 */
final class RightsSteps {

    private enum Kind {
        DENY,
        REVOKE,
        GRANT
    }

    /** Entries for one principal, however it is spelled, are written at once. */
    private record Whom(Kind kind, Object principal) {}

    private RightsSteps() {}

    static List<Step> of(Connector connector) {
        List<Step> steps = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            steps.addAll(of(connector, kind));
        }
        return steps;
    }

    private static List<Step> of(Connector connector, Kind kind) {
        Map<Whom, Principal> users = new LinkedHashMap<>();
        Map<Whom, Set<ExtendedRight>> rights = new LinkedHashMap<>();
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (!entry.inherited() && kind(entry) == kind) {
                Whom whom = new Whom(kind, principal(entry.user()));
                users.putIfAbsent(whom, entry.user());
                Set<ExtendedRight> found = rights.computeIfAbsent(whom, t -> new LinkedHashSet<>());
                for (ExtendedRight right : entry.rights()) {
                    if (isNeeded(connector, kind, entry.user(), right)) {
                        found.add(right);
                    }
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        rights.forEach((whom, found) -> {
            if (!found.isEmpty()) {
                steps.add(step(connector, kind, users.get(whom), List.copyOf(found)));
            }
        });
        return steps;
    }

    private static Step step(Connector connector, Kind kind, Principal user, List<ExtendedRight> rights) {
        return switch (kind) {
            case DENY -> new Step.DenyRights(connector, user, rights);
            case REVOKE -> new Step.RevokeRights(connector, user, rights);
            case GRANT -> new Step.GrantRights(connector, user, rights);
        };
    }

    private static Kind kind(RightsEntry entry) {
        if (entry.absent()) {
            return Kind.REVOKE;
        }
        return entry.deny() ? Kind.DENY : Kind.GRANT;
    }

    /** A right is given or denied where no group does so, and revoked where one gives it. */
    private static boolean isNeeded(Connector connector, Kind kind, Principal user, ExtendedRight right) {
        if (user.known().isEmpty()) {
            return true;
        }
        boolean byGroup = false;
        for (PermissionGroup group : connector.permissionGroups()) {
            byGroup |= kind == Kind.DENY
                    ? GroupRights.denies(group, user.known().get(), right)
                    : GroupRights.allows(group, user.known().get(), right);
        }
        return byGroup == (kind == Kind.REVOKE);
    }

    private static Object principal(Principal user) {
        return user.known().isPresent()
                ? user.known().get()
                : user.text().trim().toLowerCase(Locale.ROOT);
    }
}

package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/**
 * The rights a session has on a connector, each with its reason.
 *
 * <p>Evaluated as Windows does over the session's token: explicit deny, explicit allow, inherited deny, inherited allow
 * (Windows access check; transport permissions pages). Rights of a permission group are explicit allows.
 */
public final class EffectiveRights {

    private final WellKnownPrincipal principal;
    private final Map<ExtendedRight, HeldRight> rights;

    private EffectiveRights(WellKnownPrincipal principal, Map<ExtendedRight, HeldRight> rights) {
        this.principal = principal;
        this.rights = rights;
    }

    /** The principal a session starts with: externally secured if the connector says so, else anonymous. */
    public static WellKnownPrincipal firstPrincipal(Connector connector) {
        return connector.isExternallySecured()
                ? WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS
                : WellKnownPrincipal.ANONYMOUS_LOGON;
    }

    /** The rights of a session that has not logged on. */
    public static EffectiveRights beforeLogon(Connector connector) {
        return of(connector, firstPrincipal(connector));
    }

    /** The rights of a principal. */
    public static EffectiveRights of(Connector connector, WellKnownPrincipal principal) {
        Map<ExtendedRight, HeldRight> rights = new EnumMap<>(ExtendedRight.class);
        for (ExtendedRight right : ExtendedRight.values()) {
            rights.put(right, evaluate(connector, principal, right));
        }
        return new EffectiveRights(principal, rights);
    }

    /** Whose rights these are. */
    public WellKnownPrincipal principal() {
        return principal;
    }

    /** Whether the right is held, and why. */
    public HeldRight get(ExtendedRight right) {
        return rights.get(right);
    }

    /** Whether the right is held. */
    public Certainty held(ExtendedRight right) {
        return get(right).held();
    }

    /** All rights in their order. */
    public List<HeldRight> all() {
        return new ArrayList<>(rights.values());
    }

    private static HeldRight evaluate(Connector connector, WellKnownPrincipal principal, ExtendedRight right) {
        Outcomes outcomes = new Outcomes(right);
        decide(connector, principal, right, outcomes);
        return outcomes.result();
    }

    /** Walks the four levels until one surely decides; entries that may not apply add their outcome and go on. */
    private static void decide(
            Connector connector, WellKnownPrincipal principal, ExtendedRight right, Outcomes outcomes) {
        if (level(connector, principal, right, true, false, outcomes)) {
            return;
        }
        // Custom says that the list is not the plain union of the groups: something of it may be gone.
        boolean doubtful = !connector.extendedRights().seen()
                && connector.permissionGroups().contains(PermissionGroup.CUSTOM);
        String denying = denyingGroup(connector, principal, right);
        if (!denying.isEmpty()) {
            outcomes.add(
                    doubtful ? Certainty.UNKNOWN : Certainty.NO, doubtful ? Basis.NOT_SEEN : Basis.DENIED, denying);
            return;
        }
        // Then only what was seen as an entry of its own is sure.
        if (doubtful && level(connector, principal, right, false, false, outcomes)) {
            return;
        }
        String group = grantingGroup(connector, principal, right);
        boolean absent = !group.isEmpty() && isAbsent(connector, principal, right);
        if (!group.isEmpty() && !absent) {
            if (doubtful) {
                unseen(connector, principal, right, group, outcomes);
            } else {
                outcomes.add(Certainty.YES, Basis.GROUP, group);
            }
            return;
        }
        if (level(connector, principal, right, false, false, outcomes)) {
            return;
        }
        if (!connector.extendedRights().seen()) {
            unseen(connector, principal, right, "", outcomes);
            return;
        }
        if (inherited(connector, principal, right, outcomes)) {
            return;
        }
        if (absent) {
            outcomes.add(Certainty.NO, Basis.ABSENT, group);
        } else {
            outcomes.add(Certainty.NO, Basis.NOT_GRANTED, "");
        }
    }

    /** What is inherited; whether it surely decided. */
    private static boolean inherited(
            Connector connector, WellKnownPrincipal principal, ExtendedRight right, Outcomes outcomes) {
        return level(connector, principal, right, true, true, outcomes)
                || level(connector, principal, right, false, true, outcomes);
    }

    /** An entry nobody has seen may allow explicitly, which counts before all that is inherited. */
    private static void unseen(
            Connector connector, WellKnownPrincipal principal, ExtendedRight right, String group, Outcomes outcomes) {
        Outcomes without = outcomes.copy();
        if (!inherited(connector, principal, right, without)) {
            without.add(Certainty.NO, Basis.NOT_GRANTED, "");
        }
        HeldRight held = without.result();
        if (held.held() == Certainty.YES) {
            outcomes.add(held.held(), held.basis(), held.by());
        } else {
            outcomes.add(Certainty.UNKNOWN, Basis.NOT_SEEN, group);
        }
    }

    /** One level of entries; whether it surely decided. */
    private static boolean level(
            Connector connector,
            WellKnownPrincipal principal,
            ExtendedRight right,
            boolean deny,
            boolean inherited,
            Outcomes outcomes) {
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (entry.absent()
                    || entry.deny() != deny
                    || entry.inherited() != inherited
                    || !entry.rights().contains(right)) {
                continue;
            }
            Certainty applies = inToken(entry.user(), principal);
            if (applies == Certainty.YES) {
                outcomes.add(
                        deny ? Certainty.NO : Certainty.YES,
                        deny ? Basis.DENIED : Basis.ALLOWED,
                        entry.user().text());
                return true;
            }
            if (applies == Certainty.UNKNOWN) {
                outcomes.maybe(deny ? Certainty.NO : Certainty.YES, entry.user());
            }
        }
        return false;
    }

    private static String grantingGroup(Connector connector, WellKnownPrincipal principal, ExtendedRight right) {
        for (PermissionGroup group : connector.permissionGroups()) {
            if (GroupRights.allows(group, principal, right)) {
                return group.text();
            }
        }
        return "";
    }

    private static String denyingGroup(Connector connector, WellKnownPrincipal principal, ExtendedRight right) {
        for (PermissionGroup group : connector.permissionGroups()) {
            if (GroupRights.denies(group, principal, right)) {
                return group.text();
            }
        }
        return "";
    }

    private static boolean isAbsent(Connector connector, WellKnownPrincipal principal, ExtendedRight right) {
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (entry.absent() && entry.user().is(principal) && entry.rights().contains(right)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an entry's user stands in the token of a session. Everyone contains Authenticated Users always, ANONYMOUS
     * LOGON only where a policy says so; a built-in account under a name not known here may be any of them.
     */
    private static Certainty inToken(Principal user, WellKnownPrincipal principal) {
        if (user.is(principal)) {
            return Certainty.YES;
        }
        if (user.is(WellKnownPrincipal.EVERYONE) && principal == WellKnownPrincipal.AUTHENTICATED_USERS) {
            return Certainty.YES;
        }
        boolean unclear =
                user.is(WellKnownPrincipal.EVERYONE) || user.is(WellKnownPrincipal.NETWORK) || user.mayBeBuiltIn();
        return unclear ? Certainty.UNKNOWN : Certainty.NO;
    }
}

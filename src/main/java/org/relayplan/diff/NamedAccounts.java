package org.relayplan.diff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Model;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/**
 * The accounts, groups and servers that entries of connectors name. What any client or any account may do says nothing
 * of what such a one may that logs on.
 */
public final class NamedAccounts {

    /** Whoever connects, or has any account, is one of these; what they may is told for every source. */
    private static final Set<WellKnownPrincipal> ANYBODY = EnumSet.of(
            WellKnownPrincipal.ANONYMOUS_LOGON,
            WellKnownPrincipal.EVERYONE,
            WellKnownPrincipal.NETWORK,
            WellKnownPrincipal.AUTHENTICATED_USERS,
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS);

    private NamedAccounts() {}

    private record Entry(
            String connector, Object user, ExtendedRight right, boolean deny, boolean inherited, boolean absent) {}

    /** Whether such a one has other rights in the new model than in the old one, on connectors that are enabled. */
    public static boolean differ(Model before, Model after) {
        return !entries(before).equals(entries(after));
    }

    private static Set<Entry> entries(Model model) {
        Set<Entry> found = new HashSet<>();
        for (Connector connector : model.connectors()) {
            for (RightsEntry entry : connector.extendedRights().entries()) {
                if (connector.enabled() && !isAnybody(entry.user())) {
                    String where = connector.identity().toLowerCase(Locale.ROOT);
                    Object user = RightsDiff.principal(entry.user());
                    for (ExtendedRight right : entry.rights()) {
                        found.add(new Entry(where, user, right, entry.deny(), entry.inherited(), entry.absent()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAnybody(Principal user) {
        Optional<WellKnownPrincipal> known = user.known();
        return known.isPresent() && ANYBODY.contains(known.get());
    }
}

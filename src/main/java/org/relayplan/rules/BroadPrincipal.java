package org.relayplan.rules;

import java.util.Locale;
import org.relayplan.model.Principal;
import org.relayplan.model.WellKnownPrincipal;

/** Users of access control entries that stand for everybody with an account. */
final class BroadPrincipal {

    private BroadPrincipal() {}

    /** Whether whoever has an account of the domain or computer is among them. */
    static boolean isBroad(Principal user) {
        if (user.is(WellKnownPrincipal.EVERYONE) || user.is(WellKnownPrincipal.AUTHENTICATED_USERS)) {
            return true;
        }
        String upper = user.text().trim().toUpperCase(Locale.ROOT);
        String name = upper.substring(upper.lastIndexOf('\\') + 1);
        // Windows well-known SIDs: Domain Users end in 513, Domain Computers in 515, BUILTIN\Users is S-1-5-32-545.
        if (upper.startsWith("S-1-5-")) {
            return upper.equals("S-1-5-32-545")
                    || upper.startsWith("S-1-5-21-") && (upper.endsWith("-513") || upper.endsWith("-515"));
        }
        if (upper.equals("BUILTIN\\USERS") || upper.equals("VORDEFINIERT\\BENUTZER")) {
            return true;
        }
        return name.equals("DOMAIN USERS") || name.equals("DOMAIN COMPUTERS") || name.equals("DOMÄNEN-BENUTZER");
    }
}

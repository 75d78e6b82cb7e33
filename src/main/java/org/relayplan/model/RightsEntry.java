package org.relayplan.model;

import java.util.List;

/**
 * An access control entry on a connector, beyond what its permission groups grant.
 *
 * @param user whom it concerns
 * @param rights the rights it concerns
 * @param deny whether it denies
 * @param inherited whether it comes from a parent object; explicit entries count before inherited ones
 * @param absent whether it says instead that rights a group gives are missing from the list
 */
public record RightsEntry(Principal user, List<ExtendedRight> rights, boolean deny, boolean inherited, boolean absent) {

    /** Keeps its own copy of the list. */
    public RightsEntry {
        rights = List.copyOf(rights);
    }

    /** An explicit allow entry. */
    public static RightsEntry allow(WellKnownPrincipal user, ExtendedRight... rights) {
        return new RightsEntry(Principal.of(user), List.of(rights), false, false, false);
    }
}

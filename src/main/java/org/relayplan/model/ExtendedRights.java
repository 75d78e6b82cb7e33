package org.relayplan.model;

import java.util.List;

/**
 * The rights on a connector beyond its permission groups.
 *
 * @param seen whether the list is known to be complete; without a permission dump, or with a filtered one, nobody knows
 *     what else stands there
 * @param entries the entries that are known
 */
public record ExtendedRights(boolean seen, List<RightsEntry> entries) {

    /** No entry beyond the groups. */
    public static final ExtendedRights NONE = new ExtendedRights(true, List.of());

    /** Nobody looked. */
    public static final ExtendedRights UNKNOWN = new ExtendedRights(false, List.of());

    /** Keeps its own copy of the list. */
    public ExtendedRights {
        entries = List.copyOf(entries);
    }
}

package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;

/**
 * What differs between the rights on a connector in two models, beyond what its permission groups give.
 *
 * @param seenBefore whether the old model knows the rights
 * @param seenAfter whether the new model knows them
 * @param gone entries the new model lacks, one right each, in the old model's order
 * @param added entries the old model lacks, one right each, in the new model's order
 */
public record RightsDiff(boolean seenBefore, boolean seenAfter, List<RightsEntry> gone, List<RightsEntry> added) {

    /** Keeps its own copies. */
    public RightsDiff {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /** Compares two lists of entries, whatever their order and however the rights are spread over entries. */
    public static RightsDiff between(ExtendedRights before, ExtendedRights after) {
        return new RightsDiff(before.seen(), after.seen(), without(before, after), without(after, before));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return seenBefore == seenAfter && gone.isEmpty() && added.isEmpty();
    }

    /** An entry for one right, with the principal as something that can be compared. */
    private record Key(Object principal, ExtendedRight right, boolean deny, boolean inherited, boolean absent) {}

    private static List<RightsEntry> without(ExtendedRights these, ExtendedRights those) {
        Set<Key> others = new LinkedHashSet<>();
        those.entries().forEach(entry -> entry.rights().forEach(right -> others.add(key(entry, right))));
        List<RightsEntry> found = new ArrayList<>();
        for (RightsEntry entry : these.entries()) {
            for (ExtendedRight right : entry.rights()) {
                if (others.add(key(entry, right))) {
                    found.add(new RightsEntry(
                            entry.user(), List.of(right), entry.deny(), entry.inherited(), entry.absent()));
                }
            }
        }
        return found;
    }

    private static Key key(RightsEntry entry, ExtendedRight right) {
        return new Key(principal(entry.user()), right, entry.deny(), entry.inherited(), entry.absent());
    }

    /** What is equal for principals that are the same. */
    static Object principal(Principal user) {
        return user.known().isPresent()
                ? user.known().get()
                : user.text().trim().toUpperCase(Locale.ROOT);
    }
}

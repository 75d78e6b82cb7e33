package org.relayplan.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.GroupRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/**
 * What a permission dump says of a connector beyond its permission groups.
 *
 * <p>A dump without one inherited row was filtered, for every connector inherits some from the objects above it; so was
 * one that lacks what a group gives clients, all of it, or some where no Custom marker says that it was taken away.
 * What isn't in such a dump may exist: the rest stays unknown, and what a group gives is never called absent.
 *
 * @param groups the groups that still stand; the Custom marker goes once the entries tell what it stands for
 * @param rights the entries beyond them
 * @param inherited whether any row is inherited
 * @param lacking what groups give clients and the dump lacks against their word
 */
record SeenRights(
        Set<PermissionGroup> groups, ExtendedRights rights, boolean inherited, Optional<RightsEntry> lacking) {

    /** Rights that only Exchange servers have, by version and page in different numbers: their lack says nothing. */
    private static final Set<ExtendedRight> INTERNAL =
            EnumSet.range(ExtendedRight.ACCEPT_XATTR, ExtendedRight.SEND_FAST_INDEX);

    private static final Set<WellKnownPrincipal> CLIENTS = EnumSet.of(
            WellKnownPrincipal.ANONYMOUS_LOGON,
            WellKnownPrincipal.AUTHENTICATED_USERS,
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS,
            WellKnownPrincipal.PARTNER_SERVERS);

    /** Subtracts what the groups explain from the rows of a connector; there is at least one row. */
    static SeenRights of(Set<PermissionGroup> groups, List<SeenAce> rows) {
        boolean inherited = false;
        for (SeenAce row : rows) {
            inherited |= row.inherited();
        }
        boolean custom = groups.contains(PermissionGroup.CUSTOM);
        Set<PermissionGroup> left = groups.isEmpty() ? EnumSet.noneOf(PermissionGroup.class) : EnumSet.copyOf(groups);
        left.remove(PermissionGroup.CUSTOM);
        List<RightsEntry> missing = missing(left, rows);
        Optional<RightsEntry> lacking = ofClients(missing, custom, left);
        boolean filtered = !inherited || lacking.isPresent();
        boolean doubtful = filtered && custom && !missing.isEmpty();
        List<RightsEntry> entries = new ArrayList<>();
        for (SeenAce row : rows) {
            Set<ExtendedRight> beyond = EnumSet.noneOf(ExtendedRight.class);
            for (ExtendedRight right : row.rights()) {
                // With a marker that isn't explained the groups prove nothing, and each row counts for itself.
                if (doubtful || !isExplained(left, row, right)) {
                    beyond.add(right);
                }
            }
            add(row.user(), beyond, row.deny(), row.inherited(), false, entries);
        }
        if (!filtered) {
            entries.addAll(missing);
        }
        if (doubtful) {
            left.add(PermissionGroup.CUSTOM);
        }
        entries.sort(ORDER);
        return new SeenRights(left, new ExtendedRights(!filtered, entries), inherited, lacking);
    }

    /**
     * What clients lack against the word of the groups. A Custom marker explains that one right or another was taken
     * away, but not that nothing is left of a group that is still listed: then the rows are missing, or bear the
     * account's name in a language that nobody here knows.
     */
    private static Optional<RightsEntry> ofClients(
            List<RightsEntry> missing, boolean custom, Set<PermissionGroup> groups) {
        for (RightsEntry entry : missing) {
            WellKnownPrincipal user = entry.user().known().orElseThrow();
            boolean isAll = entry.rights().size() == given(groups, user).size();
            if (CLIENTS.contains(user) && (isAll || !custom)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** What the groups give, but for what differs by version. */
    private static Set<ExtendedRight> given(Set<PermissionGroup> groups, WellKnownPrincipal user) {
        Set<ExtendedRight> given = EnumSet.noneOf(ExtendedRight.class);
        for (PermissionGroup group : groups) {
            given.addAll(GroupRights.of(group, user));
        }
        given.removeAll(INTERNAL);
        return given;
    }

    private static final Comparator<RightsEntry> ORDER = Comparator.comparing(RightsEntry::inherited)
            .thenComparing(RightsEntry::absent)
            .thenComparing(entry -> !entry.deny())
            .thenComparing(entry -> entry.user().text().toLowerCase(java.util.Locale.ROOT));

    /** Rows of one user and kind are one entry, its rights in their order. */
    private static void add(
            Principal user,
            Set<ExtendedRight> rights,
            boolean deny,
            boolean inherited,
            boolean absent,
            List<RightsEntry> entries) {
        if (rights.isEmpty()) {
            return;
        }
        Set<ExtendedRight> all = EnumSet.copyOf(rights);
        RightsEntry known = null;
        for (RightsEntry entry : entries) {
            if (entry.user().isSame(user)
                    && entry.deny() == deny
                    && entry.inherited() == inherited
                    && entry.absent() == absent) {
                known = entry;
            }
        }
        if (known != null) {
            entries.remove(known);
            all.addAll(known.rights());
        }
        entries.add(new RightsEntry(known == null ? user : known.user(), List.copyOf(all), deny, inherited, absent));
    }

    private static boolean isExplained(Set<PermissionGroup> groups, SeenAce row, ExtendedRight right) {
        if (row.inherited() || row.user().known().isEmpty()) {
            return false;
        }
        WellKnownPrincipal user = row.user().known().get();
        for (PermissionGroup group : groups) {
            boolean given =
                    row.deny() ? GroupRights.denies(group, user, right) : GroupRights.allows(group, user, right);
            if (given) {
                return true;
            }
        }
        return false;
    }

    /** What the groups give and no row has. */
    private static List<RightsEntry> missing(Set<PermissionGroup> groups, List<SeenAce> rows) {
        List<RightsEntry> missing = new ArrayList<>();
        for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
            Set<ExtendedRight> given = given(groups, user);
            for (SeenAce row : rows) {
                if (row.user().is(user) && !row.deny()) {
                    given.removeAll(row.rights());
                }
            }
            add(Principal.of(user), given, false, false, true, missing);
        }
        return missing;
    }
}

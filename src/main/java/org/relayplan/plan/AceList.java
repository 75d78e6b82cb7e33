package org.relayplan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.GroupRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;

/**
 * The rights on a connector one by one, so that lists can be compared and joined: what its permission groups say
 * already is left out, and a right can only be missing where a group gives it.
 */
final class AceList {

    private AceList() {}

    /** Those of the connector, in its order. */
    static Set<Ace> of(Connector connector) {
        return of(connector.extendedRights(), connector.permissionGroups());
    }

    /** Those entries, given these groups. */
    static Set<Ace> of(ExtendedRights rights, Set<PermissionGroup> groups) {
        Set<Ace> all = new LinkedHashSet<>();
        for (RightsEntry entry : rights.entries()) {
            for (ExtendedRight right : entry.rights()) {
                all.add(Ace.of(kind(entry), entry.user(), right));
            }
        }
        return within(groups, all);
    }

    /** What is left of entries where these groups hold. */
    static Set<Ace> within(Set<PermissionGroup> groups, Set<Ace> all) {
        Set<Ace> kept = new LinkedHashSet<>();
        for (Ace ace : all) {
            boolean said = switch (ace.kind()) {
                case ALLOW -> isAllowed(groups, ace);
                case DENY -> isDenied(groups, ace);
                case ABSENT -> !isAllowed(groups, ace) || all.contains(ace.as(Ace.Kind.ALLOW));
                case INHERITED_ALLOW, INHERITED_DENY -> false;
            };
            if (!said) {
                kept.add(ace);
            }
        }
        return kept;
    }

    /** The entries as a model has them, each principal's rights of a kind together. */
    static List<RightsEntry> entries(Set<Ace> all) {
        Map<List<Object>, List<Ace>> together = new LinkedHashMap<>();
        for (Ace ace : all) {
            together.computeIfAbsent(List.of(ace.kind(), ace.account()), key -> new ArrayList<>())
                    .add(ace);
        }
        List<RightsEntry> entries = new ArrayList<>();
        together.values().forEach(aces -> entries.add(entry(aces)));
        return entries;
    }

    private static RightsEntry entry(List<Ace> aces) {
        Ace.Kind kind = aces.get(0).kind();
        return new RightsEntry(
                aces.get(0).user(),
                aces.stream().map(Ace::right).toList(),
                kind == Ace.Kind.DENY || kind == Ace.Kind.INHERITED_DENY,
                kind.inherited(),
                kind == Ace.Kind.ABSENT);
    }

    private static Ace.Kind kind(RightsEntry entry) {
        if (entry.absent()) {
            return Ace.Kind.ABSENT;
        }
        if (entry.inherited()) {
            return entry.deny() ? Ace.Kind.INHERITED_DENY : Ace.Kind.INHERITED_ALLOW;
        }
        return entry.deny() ? Ace.Kind.DENY : Ace.Kind.ALLOW;
    }

    /** Whether one of the groups gives that principal that right. */
    static boolean isAllowed(Set<PermissionGroup> groups, Ace ace) {
        Principal user = ace.user();
        return user.known().isPresent()
                && groups.stream()
                        .anyMatch(
                                group -> GroupRights.allows(group, user.known().get(), ace.right()));
    }

    private static boolean isDenied(Set<PermissionGroup> groups, Ace ace) {
        Principal user = ace.user();
        return user.known().isPresent()
                && groups.stream()
                        .anyMatch(
                                group -> GroupRights.denies(group, user.known().get(), ace.right()));
    }
}

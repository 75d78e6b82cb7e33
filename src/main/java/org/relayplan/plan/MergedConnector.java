package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.diff.ConnectorDiff;
import org.relayplan.diff.SettingChange;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.WellKnownPrincipal;

/** What an existing connector becomes: as the model states it, and as it is where the model states nothing. */
final class MergedConnector {

    /** Accounts that any client bears or may bear: a right of theirs that nobody plans opens the connector. */
    private static final Set<WellKnownPrincipal> WATCHED = EnumSet.of(
            WellKnownPrincipal.ANONYMOUS_LOGON,
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS,
            WellKnownPrincipal.EVERYONE,
            WellKnownPrincipal.AUTHENTICATED_USERS);

    private final Server server;
    private final Connector live;
    private final Connector wanted;
    private final boolean prune;
    private final List<LeftAsFound> left = new ArrayList<>();

    private MergedConnector(Server server, Connector live, Connector wanted, boolean prune) {
        this.server = server;
        this.live = live;
        this.wanted = wanted;
        this.prune = prune;
    }

    /**
     * The connector in the end.
     *
     * @param live as it is, normal
     * @param left takes what the model says nothing of and what differs from its assumptions
     */
    static Connector of(Server server, Connector live, Connector wanted, boolean prune, List<LeftAsFound> left) {
        MergedConnector target = new MergedConnector(server, live, wanted, prune);
        Connector connector = target.connector();
        left.addAll(target.left);
        return connector;
    }

    private Connector connector() {
        Map<Parameter, SettingValue> stated = new EnumMap<>(Parameter.class);
        Set<Parameter> writable = Overlay.writable(wanted, server).keySet();
        for (SettingChange change : ConnectorDiff.between(live, wanted).settings()) {
            Parameter parameter = change.parameter();
            if (!writable.contains(parameter) || isSame(change)) {
                continue;
            }
            if (wanted.settings().isStated(parameter) && wanted.origin() != Origin.SETUP) {
                stated.put(parameter, change.after());
            } else if (!parameter.reserved() && !isAssumedAlone()) {
                left.add(new LeftAsFound.Setting(live, parameter, change.before(), change.after()));
            }
        }
        List<RemoteRange> ranges = ranges();
        if (stated.containsKey(Parameter.REMOTE_IP_RANGES)) {
            stated.put(
                    Parameter.REMOTE_IP_RANGES,
                    new SettingValue.ListValue(
                            ranges.stream().map(RemoteRange::text).distinct().toList()));
        }
        Connector settled = described(Overlay.of(live, stated, ranges));
        Connector merged = Overlay.of(settled, rights(settled));
        return merged;
    }

    /** Whether neither side says more of it than that setup made it: then nothing was found that could be left. */
    private boolean isAssumedAlone() {
        return live.origin() == Origin.SETUP && wanted.origin() == Origin.SETUP;
    }

    /** Host names, certificates and domains are the same in any case. */
    private static boolean isSame(SettingChange change) {
        return change.parameter() != Parameter.BANNER
                && change.parameter() != Parameter.COMMENT
                && change.before() instanceof SettingValue.TextValue found
                && change.after() instanceof SettingValue.TextValue stated
                && found.value().trim().equalsIgnoreCase(stated.value().trim());
    }

    /** The wanted ranges, each as it is spelled on the server if it stands there, however often it does. */
    private List<RemoteRange> ranges() {
        Map<AddressRange, Set<String>> spelled = new HashMap<>();
        live.remoteIPRanges()
                .forEach(range -> spelled.computeIfAbsent(range.addresses(), key -> new LinkedHashSet<>())
                        .add(range.text()));
        List<RemoteRange> ranges = new ArrayList<>();
        for (RemoteRange range : wanted.remoteIPRanges()) {
            for (String text : spelled.getOrDefault(range.addresses(), Set.of(range.text()))) {
                ranges.add(new RemoteRange(
                        text,
                        range.form(),
                        range.addresses(),
                        range.hostBits(),
                        range.ownership(),
                        range.network(),
                        range.suppress()));
            }
        }
        return ranges;
    }

    /** With what the model says about it that no server stores. */
    private Connector described(Connector c) {
        return new Connector(
                c.server(),
                c.name(),
                c.role(),
                live.isDefault() || wanted.isDefault() ? Origin.AMENDED : Origin.STATED,
                wanted.usage(),
                wanted.purpose(),
                wanted.owner(),
                c.bindings(),
                c.remoteIPRanges(),
                c.authMechanism(),
                c.permissionGroups(),
                c.extendedRights(),
                new org.relayplan.model.Settings(
                        c.settings().values(), wanted.settings().stated()),
                wanted.suppress());
    }

    private ExtendedRights rights(Connector settled) {
        Set<PermissionGroup> groups = settled.permissionGroups();
        Set<Ace> found = AceList.of(settled);
        Set<Ace> planned = new LinkedHashSet<>();
        for (Ace ace : AceList.of(wanted.extendedRights(), groups)) {
            if (!ace.kind().inherited()) {
                planned.add(ace);
            }
        }
        if (!wanted.extendedRights().seen()) {
            // Unknown rights may be any: what is known of them is wanted, and nothing is taken back.
            found.stream()
                    .filter(ace -> !ace.kind().inherited() && !planned.contains(ace))
                    .forEach(ace -> left.add(new LeftAsFound.Right(live, ace)));
            if (found.containsAll(planned)) {
                return settled.extendedRights();
            }
            planned.addAll(found);
            return new ExtendedRights(live.extendedRights().seen(), AceList.entries(AceList.within(groups, planned)));
        }
        Set<Ace> after = new LinkedHashSet<>(planned);
        for (Ace ace : found) {
            if (planned.contains(ace)) {
                continue;
            }
            if (ace.kind().inherited() || !isGivenUp(ace)) {
                after.add(ace);
                left.add(new LeftAsFound.Right(live, ace));
            }
        }
        if (!live.extendedRights().seen() && wanted.origin() != Origin.SETUP) {
            left.add(new LeftAsFound.UnknownRights(live));
        }
        return new ExtendedRights(live.extendedRights().seen(), AceList.entries(AceList.within(groups, after)));
    }

    /**
     * Whether an entry that the model doesn't plan is taken back. Of a connector that the model merely knows to be
     * there, as setup makes it, that is what opens it; what somebody denied or took away there stays.
     */
    private boolean isGivenUp(Ace ace) {
        if (wanted.origin() == Origin.SETUP && ace.kind() != Ace.Kind.ALLOW) {
            return false;
        }
        if (ace.kind() == Ace.Kind.ABSENT) {
            // The group that the model states gives this right.
            return wanted.settings().isStated(Parameter.PERMISSION_GROUPS);
        }
        return prune
                || ace.user().known().isPresent()
                        && WATCHED.contains(ace.user().known().get());
    }
}

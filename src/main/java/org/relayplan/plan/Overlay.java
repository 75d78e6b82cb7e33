package org.relayplan.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.TransportRole;

/** A connector with some of its settings changed. */
final class Overlay {

    private final Connector connector;
    private final Map<Parameter, SettingValue> settings;

    private Overlay(Connector connector, Map<Parameter, SettingValue> settings) {
        this.connector = connector;
        this.settings = settings;
    }

    /**
     * The connector with these settings.
     *
     * @param known where ranges stand that the texts name; others are read from their text
     */
    static Connector of(Connector connector, Map<Parameter, SettingValue> settings, Collection<RemoteRange> known) {
        return settings.isEmpty() ? connector : new Overlay(connector, settings).connector(known);
    }

    /** What a list is after the change from one list to another, relative to what stands there now. */
    static SettingValue changed(SettingValue now, SettingValue found, SettingValue wanted) {
        if (!(now instanceof SettingValue.ListValue list)
                || !(found instanceof SettingValue.ListValue old)
                || !(wanted instanceof SettingValue.ListValue goal)) {
            return wanted;
        }
        Set<String> after = new java.util.LinkedHashSet<>(list.values());
        Set<String> gone = new java.util.HashSet<>(old.values());
        goal.values().forEach(gone::remove);
        after.removeAll(gone);
        Set<String> before = Set.copyOf(old.values());
        goal.values().stream().filter(one -> !before.contains(one)).forEach(after::add);
        return new SettingValue.ListValue(List.copyOf(after));
    }

    /** The connector with other rights. */
    static Connector of(Connector c, ExtendedRights rights) {
        return new Connector(
                c.server(),
                c.name(),
                c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                c.bindings(),
                c.remoteIPRanges(),
                c.authMechanism(),
                c.permissionGroups(),
                rights,
                c.settings(),
                c.suppress());
    }

    private Connector connector(Collection<RemoteRange> known) {
        Connector c = connector;
        Set<PermissionGroup> groups = c.permissionGroups();
        ExtendedRights rights = c.extendedRights();
        if (settings.containsKey(Parameter.PERMISSION_GROUPS)) {
            groups = flags(PermissionGroup.class, Parameter.PERMISSION_GROUPS);
            if (c.permissionGroups().contains(PermissionGroup.CUSTOM)) {
                groups.add(PermissionGroup.CUSTOM);
            }
            rights = new ExtendedRights(rights.seen(), AceList.entries(AceList.within(groups, AceList.of(connector))));
        }
        return new Connector(
                c.server(),
                c.name(),
                settings.containsKey(Parameter.TRANSPORT_ROLE)
                        ? Named.find(
                                        TransportRole.class,
                                        settings.get(Parameter.TRANSPORT_ROLE).text())
                                .orElse(c.role())
                        : c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                settings.containsKey(Parameter.BINDINGS) ? bindings() : c.bindings(),
                settings.containsKey(Parameter.REMOTE_IP_RANGES) ? ranges(known) : c.remoteIPRanges(),
                settings.containsKey(Parameter.AUTH_MECHANISM)
                        ? flags(AuthMechanism.class, Parameter.AUTH_MECHANISM)
                        : c.authMechanism(),
                groups,
                rights,
                new Settings(values(), c.settings().stated()),
                c.suppress());
    }

    private Map<Parameter, SettingValue> values() {
        Map<Parameter, SettingValue> values = new EnumMap<>(Parameter.class);
        values.putAll(connector.settings().values());
        settings.forEach((parameter, value) -> {
            if (!parameter.isOwn() || parameter == Parameter.ENABLED) {
                values.put(parameter, value);
            }
        });
        return values;
    }

    private List<String> texts(Parameter parameter) {
        return settings.get(parameter) instanceof SettingValue.ListValue list ? list.values() : List.of();
    }

    private <E extends Enum<E> & Named> Set<E> flags(Class<E> type, Parameter parameter) {
        Set<E> flags = EnumSet.noneOf(type);
        texts(parameter).forEach(text -> Named.find(type, text).ifPresent(flags::add));
        return flags;
    }

    private List<Binding> bindings() {
        Map<String, Binding> now = new LinkedHashMap<>();
        connector.bindings().forEach(binding -> now.put(binding.toString(), binding));
        List<Binding> bindings = new ArrayList<>();
        for (String text : texts(Parameter.BINDINGS)) {
            try {
                bindings.add(now.containsKey(text) ? now.get(text) : Binding.read(text));
            } catch (InvalidText e) {
                throw new IllegalArgumentException(text, e);
            }
        }
        return bindings;
    }

    private List<RemoteRange> ranges(Collection<RemoteRange> known) {
        Map<String, RemoteRange> byText = new HashMap<>();
        known.forEach(range -> byText.put(range.text(), range));
        connector.remoteIPRanges().forEach(range -> byText.put(range.text(), range));
        List<RemoteRange> ranges = new ArrayList<>();
        for (String text : texts(Parameter.REMOTE_IP_RANGES)) {
            try {
                ranges.add(byText.containsKey(text) ? byText.get(text) : RangeText.read(text));
            } catch (InvalidText e) {
                throw new IllegalArgumentException(text, e);
            }
        }
        return ranges;
    }

    /** Every setting that scripts may write on such a server, with its value. */
    static Map<Parameter, SettingValue> writable(Connector connector, org.relayplan.model.Server server) {
        Map<Parameter, SettingValue> values = ConnectorValues.of(connector);
        values.keySet()
                .removeIf(parameter -> parameter.reserved()
                        || parameter == Parameter.NAME
                        || !parameter.versions().contains(server.version()));
        return values;
    }
}

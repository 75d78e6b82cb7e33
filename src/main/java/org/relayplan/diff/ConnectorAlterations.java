package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.SettingValue;
import org.relayplan.source.Element;

/** What differs between two connectors that are one, as alterations. */
final class ConnectorAlterations {

    private static final String NOT_SEEN = "unknown";

    private final ConnectorDiff diff;
    private final Element old;
    private final Element now;
    private final List<Alteration> found = new ArrayList<>();

    private ConnectorAlterations(ConnectorDiff diff) {
        this.diff = diff;
        this.old = element(diff.before());
        this.now = element(diff.after());
    }

    static Element element(Connector connector) {
        return Element.connector(connector.server(), connector.name());
    }

    /** In the order of the parameters, then the rights. */
    static List<Alteration> of(ConnectorDiff diff) {
        ConnectorAlterations alterations = new ConnectorAlterations(diff);
        diff.settings().forEach(alterations::add);
        alterations.addRights();
        return alterations.found;
    }

    private void add(SettingChange change) {
        String setting = change.parameter().text();
        if (change.parameter() == Parameter.REMOTE_IP_RANGES) {
            found.add(Alteration.changed(
                    old,
                    now,
                    diff.after().name(),
                    setting,
                    without(diff.before(), diff.after()),
                    without(diff.after(), diff.before())));
        } else if (isList(change.before()) || isList(change.after())) {
            List<String> before = texts(change.before());
            List<String> after = texts(change.after());
            found.add(Alteration.changed(
                    old,
                    now,
                    diff.after().name(),
                    setting,
                    Listed.without(before, after),
                    Listed.without(after, before)));
        } else {
            found.add(Alteration.changed(
                    old,
                    now,
                    diff.after().name(),
                    setting,
                    change.before().text(),
                    change.after().text()));
        }
    }

    private static boolean isList(SettingValue value) {
        return value instanceof SettingValue.ListValue;
    }

    private static List<String> texts(SettingValue value) {
        return value instanceof SettingValue.ListValue list ? list.values() : List.of();
    }

    /** The entries by what they mean: another spelling is no change. */
    private static List<String> without(Connector these, Connector those) {
        Set<AddressRange> others = new LinkedHashSet<>();
        those.remoteIPRanges().forEach(range -> others.add(range.addresses()));
        List<String> texts = new ArrayList<>();
        for (RemoteRange range : these.remoteIPRanges()) {
            if (others.add(range.addresses())) {
                texts.add(range.text());
            }
        }
        return texts;
    }

    private void addRights() {
        RightsDiff rights = diff.rights();
        if (rights.seenBefore() != rights.seenAfter()) {
            found.add(Alteration.changed(
                    old,
                    now,
                    diff.after().name(),
                    "extendedRights",
                    rights.seenBefore() ? "known" : NOT_SEEN,
                    rights.seenAfter() ? "known" : NOT_SEEN));
        }
        if (!rights.gone().isEmpty() || !rights.added().isEmpty()) {
            found.add(Alteration.changed(
                    old, now, diff.after().name(), "extendedRights", entries(rights.gone()), entries(rights.added())));
        }
    }

    private static List<String> entries(List<RightsEntry> entries) {
        List<String> texts = new ArrayList<>();
        for (RightsEntry entry : entries) {
            StringBuilder text = new StringBuilder(entry.user().text());
            text.append(entry.absent() ? " lacks" : entry.deny() ? " is denied" : " has");
            for (ExtendedRight right : entry.rights()) {
                text.append(' ').append(right.text());
            }
            texts.add(text + (entry.inherited() ? " (inherited)" : ""));
        }
        return texts;
    }
}

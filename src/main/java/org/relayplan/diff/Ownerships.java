package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.Ownership;
import org.relayplan.model.Purpose;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Element;

/** What differs in what Exchange doesn't store of a connector: what it is for, who answers for it and its ranges. */
final class Ownerships {

    private Ownerships() {}

    /** The alterations of two connectors that are one: purpose, owner, then what is said of ranges that both have. */
    static List<Alteration> between(Connector before, Connector after) {
        List<Alteration> found = new ArrayList<>();
        Element old = ConnectorAlterations.element(before);
        Element now = ConnectorAlterations.element(after);
        if (!before.purpose().equals(after.purpose())) {
            found.add(Alteration.changed(
                    old,
                    now,
                    after.name(),
                    "purpose",
                    before.purpose().map(Purpose::text).orElse(""),
                    after.purpose().map(Purpose::text).orElse("")));
        }
        if (!before.owner().equals(after.owner())) {
            found.add(Alteration.changed(
                    old,
                    now,
                    after.name(),
                    "owner",
                    before.owner().orElse(""),
                    after.owner().orElse("")));
        }
        if (!areAlike(before.remoteIPRanges(), after.remoteIPRanges())) {
            addRanges(before, after, found);
        }
        return found;
    }

    /** Whether entry by entry the owners are the same, as in most lists. */
    private static boolean areAlike(List<RemoteRange> before, List<RemoteRange> after) {
        if (before == after) {
            return true;
        }
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).addresses().equals(after.get(i).addresses())
                    || !before.get(i).ownership().equals(after.get(i).ownership())) {
                return false;
            }
        }
        return true;
    }

    private static void addRanges(Connector before, Connector after, List<Alteration> found) {
        Map<AddressRange, RemoteRange> old = new HashMap<>();
        before.remoteIPRanges().forEach(range -> old.putIfAbsent(range.addresses(), range));
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (RemoteRange range : after.remoteIPRanges()) {
            RemoteRange was = old.remove(range.addresses());
            if (was != null && !was.ownership().equals(range.ownership())) {
                removed.add(was.text() + ": " + words(was.ownership()));
                added.add(range.text() + ": " + words(range.ownership()));
            }
        }
        if (!added.isEmpty()) {
            Element element = ConnectorAlterations.element(after);
            found.add(Alteration.changed(
                    ConnectorAlterations.element(before), element, after.name(), "remoteIPRanges", removed, added));
        }
    }

    private static String words(Ownership ownership) {
        List<String> words = new ArrayList<>();
        ownership.owner().ifPresent(owner -> words.add("owner " + owner));
        ownership.ticket().ifPresent(ticket -> words.add("ticket " + ticket));
        ownership.expires().ifPresent(day -> words.add("expires " + day));
        ownership.comment().ifPresent(comment -> words.add("comment " + comment));
        return words.isEmpty() ? "nobody answers for it" : String.join(", ", words);
    }
}

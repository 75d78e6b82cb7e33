package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** What the model says about a connector and its ranges that the server doesn't store, for comments. */
final class ConnectorNotes {

    private ConnectorNotes() {}

    /** Who made it if not this script, its purpose and owner, if anybody said them. */
    static Optional<String> of(Connector connector) {
        List<String> notes = new ArrayList<>();
        if (connector.isDefault()) {
            notes.add("made by setup; compared, not changed");
        }
        connector.purpose().ifPresent(purpose -> notes.add("purpose: " + purpose.text()));
        connector.owner().ifPresent(owner -> notes.add("owner: " + owner));
        return joined(notes);
    }

    /** Each range of the connector as an item of a list, with who answers for it. */
    static List<HashTable.Item> ranges(Connector connector) {
        Map<String, HashTable.Item> items = new LinkedHashMap<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            items.putIfAbsent(range.text(), new HashTable.Item(Literal.text(range.text()), of(range)));
        }
        return List.copyOf(items.values());
    }

    /** Who answers for which ranges, one line each; ranges nobody answers for are left out. */
    static List<String> rangesByOwner(Connector connector) {
        Map<String, List<String>> owned = new LinkedHashMap<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            of(range)
                    .ifPresent(notes ->
                            owned.computeIfAbsent(notes, n -> new ArrayList<>()).add(range.text()));
        }
        List<String> lines = new ArrayList<>();
        owned.forEach((notes, ranges) -> lines.add(String.join(", ", ranges) + ": " + notes));
        return lines;
    }

    private static Optional<String> of(RemoteRange range) {
        List<String> notes = new ArrayList<>();
        range.network().ifPresent(network -> notes.add("network: " + network));
        range.ownership().owner().ifPresent(owner -> notes.add("owner: " + owner));
        range.ownership().ticket().ifPresent(ticket -> notes.add("ticket: " + ticket));
        range.ownership().expires().ifPresent(day -> notes.add("until: " + day));
        range.ownership().comment().ifPresent(comment -> notes.add("comment: " + comment));
        return joined(notes);
    }

    private static Optional<String> joined(List<String> notes) {
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
    }
}

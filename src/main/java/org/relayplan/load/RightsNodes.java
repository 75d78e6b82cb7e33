package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.RightsEntry;
import org.relayplan.source.Place;

/** Makes {@code extendedRights} of a model document out of rights that were read from an export. */
final class RightsNodes {

    private final ExportNodes nodes;

    RightsNodes(ExportNodes nodes) {
        this.nodes = nodes;
    }

    /** The value; each entry stands at the first row that has some of it. */
    Node of(ExtendedRights rights, Place connector, List<SeenAce> rows) {
        if (!rights.seen() && rights.entries().isEmpty()) {
            return nodes.text(connector, RightsReader.UNKNOWN);
        }
        List<Node> entries = new ArrayList<>();
        for (RightsEntry entry : rights.entries()) {
            entries.add(entry(entry, place(entry, connector, rows)));
        }
        if (!rights.seen()) {
            entries.add(nodes.text(connector, RightsReader.UNKNOWN));
        }
        return nodes.list(rows.isEmpty() ? connector : rows.get(0).place(), entries);
    }

    private static Place place(RightsEntry entry, Place connector, List<SeenAce> rows) {
        for (SeenAce row : rows) {
            boolean same = row.user().isSame(entry.user())
                    && row.deny() == entry.deny()
                    && row.inherited() == entry.inherited();
            if (same && !entry.absent() && !java.util.Collections.disjoint(row.rights(), entry.rights())) {
                return row.place();
            }
        }
        return rows.isEmpty() ? connector : rows.get(0).place();
    }

    private Node entry(RightsEntry entry, Place place) {
        List<String> rights = new ArrayList<>();
        for (ExtendedRight right : entry.rights()) {
            rights.add(right.text());
        }
        List<Member> members = new ArrayList<>();
        members.add(ExportNodes.member("user", nodes.text(place, entry.user().text())));
        members.add(ExportNodes.member("rights", nodes.texts(place, rights)));
        addIf(entry.deny(), "deny", place, members);
        addIf(entry.inherited(), "inherited", place, members);
        addIf(entry.absent(), "absent", place, members);
        return nodes.object(place, members);
    }

    private void addIf(boolean value, String name, Place place, List<Member> members) {
        if (value) {
            members.add(ExportNodes.member(name, nodes.truth(place, true)));
        }
    }
}

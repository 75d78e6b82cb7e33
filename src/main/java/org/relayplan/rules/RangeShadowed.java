package org.relayplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/**
 * An entry of a range list by which nobody ever comes in, because other connectors take all of it; together, if no one
 * of them does alone. A connector that answers nobody at all is told by connector-never-selected.
 */
public final class RangeShadowed implements Rule {

    /** Entries whose clients the same connectors answer. */
    private record Shadowed(List<Connector> winners, List<Integer> entries) {}

    @Override
    public String id() {
        return "range-shadowed";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                if (connector.enabled() && connector.origin() != Origin.SETUP) {
                    examine(subject, server, connector, findings);
                }
            }
        }
        return findings;
    }

    private void examine(Subject subject, Server server, Connector connector, List<Finding> findings) {
        AddressSet reached = subject.analysis().reach(connector).all();
        if (reached.isEmpty()) {
            return;
        }
        // By name: connectors are compared with all their ranges, which takes long.
        Map<List<String>, Shadowed> groups = new LinkedHashMap<>();
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            AddressRange taken = ranges.get(i).addresses();
            if (!ranges.get(i).isBareAny() && !reached.overlaps(taken)) {
                List<Connector> winners = Successors.of(subject, server, connector, AddressSet.of(taken));
                List<String> names = new ArrayList<>();
                for (Connector winner : winners) {
                    names.add(winner.name());
                }
                Shadowed group = groups.get(names);
                if (group == null) {
                    group = new Shadowed(winners, new ArrayList<>());
                    groups.put(names, group);
                }
                group.entries().add(i);
            }
        }
        for (Shadowed group : groups.values()) {
            // Nobody there: no binding of the family, which address-family-unmatched tells.
            if (!group.winners().isEmpty()) {
                findings.add(finding(subject, server, connector, group));
            }
        }
    }

    private Finding finding(Subject subject, Server server, Connector connector, Shadowed group) {
        List<Integer> entries = group.entries();
        List<AddressRange> ranges = new ArrayList<>();
        List<Element> related = new ArrayList<>();
        Element list = Element.connector(connector.server(), connector.name()).property("remoteIPRanges");
        for (int entry : entries) {
            ranges.add(connector.remoteIPRanges().get(entry).addresses());
            if (entry != entries.get(0)) {
                related.add(list.entry(entry));
            }
        }
        AddressSet clients = AddressSet.of(ranges);
        List<Connector> blockers = Blockers.of(subject, server, connector, clients, group.winners());
        for (Connector blocker : blockers) {
            related.add(Element.connector(blocker.server(), blocker.name()).property("remoteIPRanges"));
        }
        String verdict = Shadowing.verdict(subject, connector, blockers, group.winners());
        String message = Phrase.name(connector) + " takes " + Phrase.addresses(clients) + " but never answers "
                + Phrase.verb(clients, "it", "them") + ": " + Naming.names(blockers)
                + (blockers.size() == 1 ? " matches" : " match") + " more closely. "
                + (verdict.isEmpty()
                        ? "For relay it makes no difference: remove "
                        : "That matters for relay without logon: " + verdict + ". Remove ")
                + "the " + (entries.size() == 1 ? "range" : "ranges") + ", or take the clients from the other "
                + (blockers.size() == 1 ? "connector." : "connectors.");
        return Finding.on(connector, this, verdict.isEmpty() ? Severity.LOW : Severity.MEDIUM, message)
                .at(list.entry(entries.get(0)))
                .from(clients)
                .besides(related);
    }
}

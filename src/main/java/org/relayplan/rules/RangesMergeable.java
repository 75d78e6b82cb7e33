package org.relayplan.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/**
 * Adjoining networks in a range list that could be one entry without anybody getting another answer. Single hosts are
 * left as they are: listed one by one they say who is meant.
 */
public final class RangesMergeable implements Rule {

    @Override
    public String id() {
        return "ranges-mergeable";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        // Many servers have the same list.
        Map<List<RemoteRange>, Merged> known = new IdentityHashMap<>();
        for (Server server : subject.model().servers()) {
            Map<Connector, List<RemoteRange>> shorter = new IdentityHashMap<>();
            for (Connector connector : subject.analysis().connectors(server)) {
                List<RemoteRange> ranges = connector.remoteIPRanges();
                Merged merged = known.get(ranges);
                if (merged == null) {
                    merged = Merged.of(ranges);
                    known.put(ranges, merged);
                }
                if (connector.enabled() && !merged.joined().isEmpty()) {
                    shorter.put(connector, merged.ranges());
                }
            }
            if (!shorter.isEmpty()) {
                for (Connector connector : ShorterLists.safe(subject, server, shorter)) {
                    findings.add(finding(connector, known.get(connector.remoteIPRanges())));
                }
            }
        }
        return findings;
    }

    private Finding finding(Connector connector, Merged merged) {
        Element list = Element.connector(connector.server(), connector.name()).property("remoteIPRanges");
        List<Element> related = new ArrayList<>();
        for (int entry : merged.joined()) {
            related.add(list.entry(entry));
        }
        int fewer = connector.remoteIPRanges().size() - merged.ranges().size();
        String message = Phrase.name(connector) + " lists " + merged.joined().size()
                + " networks that adjoin and need " + fewer + (fewer == 1 ? " entry" : " entries")
                + " less. Joined, nobody gets another answer. The shorter list: " + RangeListText.shown(merged.ranges())
                + ".";
        return Finding.on(connector, this, Severity.INFO, message)
                .at("remoteIPRanges", merged.joined().get(0))
                .besides(related.subList(1, related.size()));
    }
}

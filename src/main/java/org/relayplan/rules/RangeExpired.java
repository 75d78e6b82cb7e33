package org.relayplan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** A range whose last good day has passed, and that counts until somebody removes it. */
public final class RangeExpired implements Rule {

    /** What is told together: entries of one network with one last day; those with suppressions alone. */
    private record Group(String network, LocalDate expires, int alone) {}

    @Override
    public String id() {
        return "range-expired";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            Map<Group, List<Integer>> groups = expired(connector, subject.today());
            if (groups.isEmpty()) {
                continue;
            }
            AddressSet selected = subject.analysis().reach(connector).all();
            AddressSet[] shares = Shares.of(connector.remoteIPRanges(), selected);
            for (Map.Entry<Group, List<Integer>> group : groups.entrySet()) {
                Offence offence = Offence.together(group.getValue(), shares);
                findings.add(offence.place(finding(subject, connector, group.getKey(), offence)));
            }
        }
        return findings;
    }

    private static Map<Group, List<Integer>> expired(Connector connector, LocalDate today) {
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            RemoteRange range = ranges.get(i);
            if (range.ownership().expires().isEmpty()
                    || !today.isAfter(range.ownership().expires().get())) {
                continue;
            }
            boolean together = range.network().isPresent() && range.suppress().isEmpty();
            Group group = new Group(
                    range.network().orElse(""), range.ownership().expires().get(), together ? -1 : i);
            List<Integer> entries = groups.get(group);
            if (entries == null) {
                entries = new ArrayList<>();
                groups.put(group, entries);
            }
            entries.add(i);
        }
        return groups;
    }

    private Finding finding(Subject subject, Connector connector, Group group, Offence offence) {
        RemoteRange range = connector.remoteIPRanges().get(offence.entry());
        String what = group.network().isEmpty()
                ? "The range " + Phrase.quoted(range.text())
                : "The network " + Phrase.quoted("@" + group.network());
        boolean surely = subject.analysis().reach(connector).surely().containsAll(offence.clients());
        String still = offence.clients().isEmpty()
                ? ", though nobody is answered because of it now"
                : (surely ? ", and still lets " : ", and may still let ") + Phrase.addresses(offence.clients()) + " in";
        String message = what + " of " + Phrase.name(connector) + " was good until " + group.expires() + still
                + ". Remove it, or have its owner extend it.";
        return Finding.on(connector, this, Severity.MEDIUM, message)
                .shownBy(subject.witness(connector, offence.clients()));
    }
}

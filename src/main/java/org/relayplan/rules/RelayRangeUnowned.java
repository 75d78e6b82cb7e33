package org.relayplan.rules;

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

/** A relay range for which nobody answers: neither owner nor ticket, its own or its network's. */
public final class RelayRangeUnowned implements Rule {

    @Override
    public String id() {
        return "relay-range-unowned";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!connector.isDefault() && hasUnowned(connector)) {
                Relay relay = Relay.through(subject, connector);
                for (Offence offence : offences(connector, relay)) {
                    findings.add(offence.place(finding(subject, connector, relay, offence)));
                }
            }
        }
        return findings;
    }

    private static boolean hasUnowned(Connector connector) {
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (isUnowned(range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnowned(RemoteRange range) {
        return range.ownership().owner().isEmpty() && range.ownership().ticket().isEmpty();
    }

    /** One for the connector's own entries, one for each network it names, and one for each with suppressions. */
    private static List<Offence> offences(Connector connector, Relay relay) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        AddressSet[] shares = Shares.of(connector.remoteIPRanges(), relay.wanted());
        for (int i = 0; i < shares.length; i++) {
            RemoteRange range = connector.remoteIPRanges().get(i);
            if (!shares[i].isEmpty() && isUnowned(range)) {
                String group = range.suppress().isEmpty() ? range.network().orElse("") : "\n" + i;
                List<Integer> entries = groups.get(group);
                if (entries == null) {
                    entries = new ArrayList<>();
                    groups.put(group, entries);
                }
                entries.add(i);
            }
        }
        List<Offence> offences = new ArrayList<>();
        for (List<Integer> entries : groups.values()) {
            offences.add(Offence.together(entries, shares));
        }
        return offences;
    }

    private Finding finding(Subject subject, Connector connector, Relay relay, Offence offence) {
        String message = RelayPhrase.who(relay, offence.clients()) + " " + RelayPhrase.verb(relay, offence.clients())
                + " through "
                + Phrase.name(connector) + ", and nobody answers for "
                + (offence.others().isEmpty()
                        ? "that range"
                        : "those " + (1 + offence.others().size()) + " ranges")
                + ". State an owner or a ticket, so that somebody can say when it is no longer needed.";
        return Finding.on(connector, this, Severity.LOW, message)
                .shownBy(subject.witness(connector, offence.clients()));
    }
}

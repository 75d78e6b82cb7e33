package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** A range whose last good day lies within the next 30 days: time to ask its owner. */
public final class RangeExpiresSoon implements Rule {

    private static final int DAYS = 30;

    @Override
    public String id() {
        return "range-expires-soon";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            Map<Expiring, List<Integer>> groups =
                    Expiring.of(connector, subject.today(), subject.today().plusDays(DAYS));
            if (groups.isEmpty()) {
                continue;
            }
            AddressSet selected = subject.analysis().reach(connector).all();
            AddressSet[] shares = Shares.of(connector.remoteIPRanges(), selected);
            for (Map.Entry<Expiring, List<Integer>> group : groups.entrySet()) {
                Offence offence = Offence.together(group.getValue(), shares);
                // An entry by which nobody comes in is missed by nobody when it ends.
                if (!offence.clients().isEmpty()) {
                    findings.add(offence.place(finding(subject, connector, group.getKey(), offence)));
                }
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, Connector connector, Expiring group, Offence offence) {
        long days = group.expires().toEpochDay() - subject.today().toEpochDay();
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
        String message = group.what(connector, offence.entry()) + " is good until " + group.expires() + ", which is "
                + when + ". Ask its owner now whether " + Phrase.addresses(offence.clients())
                + Phrase.verb(offence.clients(), " still needs it", " still need it") + "; then extend or remove it.";
        return Finding.on(connector, this, Severity.LOW, message)
                .shownBy(subject.witness(connector, offence.clients()));
    }
}

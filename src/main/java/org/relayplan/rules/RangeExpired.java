package org.relayplan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** A range whose last good day has passed, and that counts until somebody removes it. */
public final class RangeExpired implements Rule {

    @Override
    public String id() {
        return "range-expired";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        LocalDate yesterday = subject.today().minusDays(1);
        for (Connector connector : subject.model().connectors()) {
            Map<Expiring, List<Integer>> groups = Expiring.of(connector, LocalDate.MIN, yesterday);
            if (groups.isEmpty()) {
                continue;
            }
            AddressSet selected = subject.analysis().reach(connector).all();
            AddressSet[] shares = Shares.of(connector.remoteIPRanges(), selected);
            for (Map.Entry<Expiring, List<Integer>> group : groups.entrySet()) {
                Offence offence = Offence.together(group.getValue(), shares);
                findings.add(offence.place(finding(subject, connector, group.getKey(), offence)));
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, Connector connector, Expiring group, Offence offence) {
        boolean surely = subject.analysis().reach(connector).surely().containsAll(offence.clients());
        String still = offence.clients().isEmpty()
                ? ", though nobody is answered because of it now"
                : (surely ? ", and still lets " : ", and may still let ") + Phrase.addresses(offence.clients()) + " in";
        String message = group.what(connector, offence.entry()) + " was good until " + group.expires() + still
                + ". Remove it, or have its owner extend it.";
        return Finding.on(connector, this, Severity.MEDIUM, message)
                .shownBy(subject.witness(connector, offence.clients()));
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Servers on the Internet learn only after sending that a message was too large. */
public final class SizeNotAnnounced implements Rule {

    @Override
    public String id() {
        return "size-not-announced";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!Entrance.isInternet(connector)
                    || connector.settings().get(Parameter.SIZE_ENABLED).text().equals("Enabled")) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " doesn't tell " + Phrase.addresses(clients)
                        + " how large a message may be: SizeEnabled is "
                        + connector.settings().get(Parameter.SIZE_ENABLED).text()
                        + ", so too large ones cross the line before they are refused. Set it to Enabled.";
                findings.add(Flaw.of(subject, this, Severity.LOW, connector, "sizeEnabled", clients, message));
            }
        }
        return findings;
    }
}

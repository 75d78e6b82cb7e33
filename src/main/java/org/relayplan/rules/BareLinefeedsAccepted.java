package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;

/** Lines that end in a bare line feed are taken from the Internet, the way SMTP smuggling came in. */
public final class BareLinefeedsAccepted implements Rule {

    @Override
    public String id() {
        return "bare-linefeeds-accepted";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            boolean stated = connector.origin() == Origin.STATED
                    || connector.settings().isStated(Parameter.BARE_LINEFEED_REJECTION_ENABLED);
            if (!stated
                    || !Entrance.isInternet(connector)
                    || connector.settings().isTrue(Parameter.BARE_LINEFEED_REJECTION_ENABLED)) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " takes lines that end in a bare line feed from "
                        + Phrase.addresses(clients)
                        + ". Where two servers read such lines differently, one message can hide another. Consider"
                        + " BareLinefeedRejectionEnabled $true, after a look whether own devices send such lines.";
                findings.add(Flaw.of(
                        subject, this, Severity.LOW, connector, "bareLinefeedRejectionEnabled", clients, message));
            }
        }
        return findings;
    }
}

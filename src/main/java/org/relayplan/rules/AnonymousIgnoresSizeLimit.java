package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;

/** No size limit holds what clients without a logon send. */
public final class AnonymousIgnoresSizeLimit implements Rule {

    @Override
    public String id() {
        return "anonymous-ignores-size-limit";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = AnonymousRight.clients(subject, connector, Capability.BYPASS_SIZE_LIMIT);
            if (clients.isEmpty()) {
                continue;
            }
            String message = AnonymousRight.who(clients) + " send messages of any size, through "
                    + Phrase.name(connector) + " and without logging on: MaxMessageSize doesn't hold them."
                    + AnonymousRight.advice(ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT);
            findings.add(AnonymousRight.finding(
                    subject,
                    this,
                    Severity.MEDIUM,
                    connector,
                    ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT,
                    clients,
                    message));
        }
        return findings;
    }
}

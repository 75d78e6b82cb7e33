package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;

/** Mail of clients without a logon counts as sent by an authenticated user. */
public final class AnonymousActsAsInternal implements Rule {

    @Override
    public String id() {
        return "anonymous-acts-as-internal";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = AnonymousRight.clients(subject, connector, Capability.ACT_AS_INTERNAL);
            // Who forges headers claims this and more.
            if (clients.isEmpty() || subject.may(connector, Capability.FORGE_HEADERS) == Certainty.YES) {
                continue;
            }
            String message = AnonymousRight.who(clients) + " send mail that counts as internal, through "
                    + Phrase.name(connector)
                    + " and without logging on: any colleague's name as sender is believed, and groups closed to the outside take"
                    + " it." + AnonymousRight.advice(ExtendedRight.ACCEPT_AUTHENTICATION_FLAG);
            findings.add(AnonymousRight.finding(
                    subject,
                    this,
                    Severity.HIGH,
                    connector,
                    ExtendedRight.ACCEPT_AUTHENTICATION_FLAG,
                    clients,
                    message));
        }
        return findings;
    }
}

package org.relayplan.rules;

import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/** Writes findings about one property of a connector and the clients that meet it. */
final class Flaw {

    private Flaw() {}

    /** A finding at that property, of these clients, with a connection that shows it. */
    static Finding of(
            Subject subject,
            Rule rule,
            Severity severity,
            Connector connector,
            String property,
            AddressSet clients,
            String message) {
        return Finding.on(connector, rule, severity, message)
                .at(property)
                .from(clients)
                .shownBy(subject.witness(connector, clients));
    }
}

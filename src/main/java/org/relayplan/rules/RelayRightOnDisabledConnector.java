package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Purpose;

/**
 * A disabled connector still lets clients relay as soon as somebody enables it. One that is meant to relay is told by
 * relay-connector-disabled.
 */
public final class RelayRightOnDisabledConnector implements Rule {

    @Override
    public String id() {
        return "relay-right-on-disabled-connector";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!connector.enabled()
                    && !connector.purpose().equals(Optional.of(Purpose.RELAY))
                    && Relay.through(subject, connector).isPossible()) {
                String message = Phrase.name(connector) + " is disabled, but would let "
                        + Phrase.addresses(Ranges.plain(connector))
                        + " relay without logging on as soon as somebody enables it. Remove the "
                        + (connector.isExternallySecured() ? "mechanism ExternalAuthoritative" : "right")
                        + ", or the connector.";
                findings.add(Finding.on(connector, this, Severity.LOW, message).at(Grant.ofRelay(connector)));
            }
        }
        return findings;
    }
}

package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** A silent connection may last as long as any connection may, which Exchange refuses. */
public final class TimeoutsInverted implements Rule {

    @Override
    public String id() {
        return "timeouts-inverted";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            long whole = Limit.value(connector, Parameter.CONNECTION_TIMEOUT);
            long silent = Limit.value(connector, Parameter.CONNECTION_INACTIVITY_TIMEOUT);
            if (whole >= 0 && silent >= whole) {
                String property = connector.settings().isStated(Parameter.CONNECTION_INACTIVITY_TIMEOUT)
                        ? "connectionInactivityTimeout"
                        : "connectionTimeout";
                String message = Phrase.name(connector) + " has ConnectionInactivityTimeout "
                        + connector
                                .settings()
                                .get(Parameter.CONNECTION_INACTIVITY_TIMEOUT)
                                .text()
                        + " and ConnectionTimeout "
                        + connector.settings().get(Parameter.CONNECTION_TIMEOUT).text()
                        + ". New- and Set-ReceiveConnector refuse that: the first must be the shorter.";
                findings.add(Finding.on(connector, this, Severity.HIGH, message).at(property));
            }
        }
        return findings;
    }
}

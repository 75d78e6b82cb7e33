package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;

/** Clients without a logon keep headers by which Exchange servers vouch for a message to each other. */
public final class AnonymousForgesHeaders implements Rule {

    @Override
    public String id() {
        return "anonymous-forges-headers";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = AnonymousRight.clients(subject, connector, Capability.FORGE_HEADERS);
            if (!clients.isEmpty()) {
                ExtendedRight right = right(connector);
                String message = AnonymousRight.who(clients)
                        + " forge the headers by which Exchange servers vouch for mail, through "
                        + Phrase.name(connector)
                        + " and without logging on: a message can then call itself internal, authenticated and no spam."
                        + AnonymousRight.advice(right);
                findings.add(
                        AnonymousRight.finding(subject, this, Severity.CRITICAL, connector, right, clients, message));
            }
        }
        return findings;
    }

    /** The one of the two that is given; the organization's first. */
    private static ExtendedRight right(Connector connector) {
        Certainty organization = EffectiveRights.beforeLogon(connector).held(ExtendedRight.ACCEPT_HEADERS_ORGANIZATION);
        return organization == Certainty.YES
                ? ExtendedRight.ACCEPT_HEADERS_ORGANIZATION
                : ExtendedRight.ACCEPT_HEADERS_FOREST;
    }
}
